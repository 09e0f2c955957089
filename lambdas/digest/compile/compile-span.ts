import type { Digest, Story } from '../../model/digest.ts';
import { countsOf } from './accounting.ts';
import { type ClusterMember, clusterArticles } from './cluster.ts';
import { clusterInputOf } from './cluster-input.ts';
import { keyFigures } from './figures.ts';
import { type FrameInput, frameOf } from './frame.ts';
import { groupByRegion, groupByTheme } from './groups.ts';
import { byKeys, byText, earliest, groupBy, latest } from './order.ts';
import { rankStories, scoreOf } from './rank.ts';
import { bestTelling, joined } from './story.ts';

export interface SpanInput extends FrameInput {
  /** the digests of the days that have one */
  days: Digest[];
  /** the days that should have one and have none, `YYYY-MM-DD` */
  missing: string[];
}

/** Compiles a week or a month from its days' digests: the cost grows with the stories, not with the articles. */
export function compileSpan(input: SpanInput): Digest {
  const days = input.days.toSorted(byKeys((day) => day.period));
  const told = new Set(days.map(({ period }) => period));
  const late = days.flatMap((day) => day.late).filter(({ day }) => !told.has(day));
  const lateStories = new Set(late.map(({ story }) => story));
  const dayStories = days.flatMap((day) => day.stories);
  const stories = rankStories(groupStories(dayStories).map((parts) => merge(parts, lateStories)));
  const storyOfArticle = new Map(stories.flatMap(({ id, sources }) => sources.map(({ article }) => [article, id])));
  const repeats = days.flatMap((day) => day.repeats);
  const lateElsewhere = days.flatMap((day) => day.lateElsewhere).filter(({ issue }) => !told.has(issue));
  const books = {
    rejected: days.flatMap((day) => day.rejected),
    withdrawn: days.flatMap((day) => day.withdrawn),
    failed: days.flatMap((day) => day.failed),
  };
  const sightings = dayStories.reduce((sum, { sources }) => sum + sources.length, 0);
  const lateCount = lateElsewhere.reduce((sum, { sightings: n }) => sum + n, 0);
  return {
    ...frameOf(input),
    asOf: latest(days.flatMap(({ asOf }) => asOf ?? [])),
    counts: countsOf(stories, sightings, lateCount, { ...books, repeats: repeats.length }),
    stories,
    byTheme: groupByTheme(stories),
    byRegion: groupByRegion(stories),
    figures: keyFigures(stories),
    late: late.map((arrival) => ({ ...arrival, story: storyOfArticle.get(arrival.story) ?? arrival.story })),
    lateElsewhere,
    repeats,
    ...books,
    missing: input.missing.toSorted(byText),
  };
}

/** A day's story, and how it came to its group. */
interface Part {
  story: Story;
  member: ClusterMember;
}

/** Stories of several days that are one: by id first, then as articles are grouped, by their leads. */
function groupStories(stories: Story[]): Part[][] {
  const byId = groupBy(stories, ({ id }) => id);
  const leads = [...byId.values()].flatMap(([first]) =>
    first ? [clusterInputOf({ ...first, published: first.sources[0]?.published ?? null }, first.receivedAt)] : [],
  );
  return clusterArticles(leads).map(({ members }) =>
    members.flatMap((member) => (byId.get(member.id) ?? []).map((story) => ({ story, member }))),
  );
}

function merge(parts: Part[], lateStories: Set<string>): Story {
  const [lead, ...others] = parts.toSorted((a, b) => bestTelling(a.story, b.story));
  if (!lead) throw new Error('A group of stories is empty: clusterArticles gives every story a group.');
  const group = parts.map(({ story }) => story);
  const rest = others.flatMap(({ story, member }) =>
    story.sources.map((source) => (source.method === 'lead' ? joined(source, member, lead.member) : source)),
  );
  const story: Omit<Story, 'score'> = {
    ...lead.story,
    sources: [...lead.story.sources, ...rest],
    status: group.every(({ id, status }) => status === 'late' && lateStories.has(id)) ? 'late' : 'new',
    receivedAt: earliest(group.map(({ receivedAt }) => receivedAt)) ?? lead.story.receivedAt,
    days: [...new Set(group.flatMap(({ days }) => days))].sort(byText),
  };
  return { ...story, score: scoreOf(story) };
}
