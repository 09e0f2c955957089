import type { Decision } from '../../model/decision.ts';
import type { ContinuingStory, Digest, Story } from '../../model/digest.ts';
import { countsOf } from './accounting.ts';
import { type ClusterMember, clusterArticles } from './cluster.ts';
import { clusterInputOf } from './cluster-input.ts';
import { Constraints } from './constraints.ts';
import { oneAnEvent } from './continuing.ts';
import { keyFigures } from './figures.ts';
import { type FrameInput, frameOf } from './frame.ts';
import { groupByRegion, groupByTheme } from './groups.ts';
import { byKeys, byText, earliest, groupBy, latest } from './order.ts';
import { rankStories, scoreOf } from './rank.ts';
import { bestTelling, decidedBy, joined, saidBy } from './story.ts';
import { partOf, trendsOf } from './trends.ts';

export interface SpanInput extends FrameInput {
  /** the digests of the days that have one */
  days: Digest[];
  /** the days that should have one and have none, `YYYY-MM-DD` */
  missing: string[];
  /** the digest of the week or month before, where there is one */
  before?: Digest | null;
  /** editors' decisions of its days */
  decisions: Decision[];
}

/** Compiles a week or a month from its days' digests: the cost grows with the stories, not with the articles. */
export function compileSpan(input: SpanInput): Digest {
  const days = input.days.toSorted(byKeys((day) => day.period));
  const told = new Set(days.map(({ period }) => period));
  const late = days.flatMap((day) => day.late).filter(({ day }) => !told.has(day));
  const lateStories = new Set(late.map(({ story }) => story));
  const dayStories = days.flatMap((day) => day.stories);
  const whole = groupStories(dayStories, input.decisions).map((parts) => merge(parts, lateStories));
  const wholeOf = byArticle(whole);
  const within = groupBy(
    days.flatMap((day) => day.continuing),
    ({ continues }) => wholeOf.get(continues.first.story),
  );
  const stories = rankStories(whole.map((story) => developed(story, within.get(story) ?? [])));
  const continuing = oneAnEvent(within.get(undefined) ?? []);
  const groups = { byTheme: groupByTheme(stories), byRegion: groupByRegion(stories) };
  const storyOfArticle = byArticle([...stories, ...continuing]);
  const repeats = days.flatMap((day) => day.repeats);
  const lateElsewhere = days.flatMap((day) => day.lateElsewhere).filter(({ issue }) => !told.has(issue));
  const books = {
    rejected: days.flatMap((day) => day.rejected),
    withdrawn: days.flatMap((day) => day.withdrawn),
    failed: days.flatMap((day) => day.failed),
  };
  const sightings = [...stories, ...continuing].reduce((sum, { sources }) => sum + sources.length, 0);
  const lateCount = lateElsewhere.reduce((sum, { sightings: n }) => sum + n, 0);
  return {
    ...frameOf(input),
    asOf: latest(days.flatMap(({ asOf }) => asOf ?? [])),
    counts: countsOf(stories, sightings, lateCount, { ...books, repeats: repeats.length }),
    stories,
    continuing,
    ...groups,
    figures: keyFigures(stories),
    late: late.map((arrival) => ({ ...arrival, story: storyOfArticle.get(arrival.story)?.id ?? arrival.story })),
    lateElsewhere,
    repeats,
    ...books,
    missing: input.missing.toSorted(byText),
    silentSources: [],
    parts: days.map(partOf),
    trends: input.closed && input.before ? trendsOf(groups, input.before) : null,
    lookedBack: [],
  };
}

const byArticle = <S extends Story>(stories: readonly S[]): Map<string, S> =>
  new Map(stories.flatMap((story) => story.sources.map(({ article }) => [article, story])));

/** A day's story, and how it came to its group. */
interface Part {
  story: Story;
  member: ClusterMember;
}

/** Stories of several days that are one: by id first, then as articles are grouped, by their leads. What was decided on articles holds for their stories. */
function groupStories(stories: Story[], decisions: readonly Decision[]): Part[][] {
  const byId = groupBy(stories, ({ id }) => id);
  const leads = [...byId.values()].flatMap(([first]) =>
    first ? [clusterInputOf({ ...first, published: first.sources[0]?.published ?? null }, first.receivedAt)] : [],
  );
  const storyOfArticle = byArticle(stories);
  const storiesOf = (articles: string[]): string[] => [...new Set(articles.map((id) => storyOfArticle.get(id)?.id ?? id))];
  const ofStories = decisions.map((decision) => ({
    ...decision,
    articles: storiesOf(decision.articles),
    apart: storiesOf(decision.apart),
  }));
  return clusterArticles(leads, new Constraints(ofStories)).map(({ members }) =>
    members.flatMap((member) => (byId.get(member.id) ?? []).map((story) => ({ story, member }))),
  );
}

function merge(parts: Part[], lateStories: Set<string>): Story {
  const [lead, ...others] = parts.toSorted((a, b) => bestTelling(a.story, b.story));
  if (!lead) throw new Error('A group of stories is empty: clusterArticles gives every story a group.');
  const group = parts.map(({ story }) => story);
  const said = new Map(parts.map(({ story, member }) => [member.id, saidBy(story)]));
  const rest = others.flatMap(({ story, member }) =>
    story.sources.map((source) => (source.method === 'lead' ? joined(source, member, lead.member, said) : source)),
  );
  const story: Omit<Story, 'score'> = {
    ...lead.story,
    id: parts[0]?.member.id ?? lead.story.id,
    ...decidedBy(group.flatMap(({ decisions }) => decisions ?? [])),
    sources: [...lead.story.sources, ...rest],
    status: group.every(({ id, status }) => status === 'late' && lateStories.has(id)) ? 'late' : 'new',
    receivedAt: earliest(group.map(({ receivedAt }) => receivedAt)) ?? lead.story.receivedAt,
    days: [...new Set(group.flatMap(({ days }) => days))].sort(byText),
  };
  return { ...story, score: scoreOf(story) };
}

/** A story with what later issues of the same period added to it: their tellings are its sources, told once. */
function developed(story: Story, later: readonly ContinuingStory[]): Story {
  if (later.length === 0) return story;
  const inOrder = later.toSorted(
    byKeys(
      ({ days }) => days[0] ?? '',
      ({ id }) => id,
    ),
  );
  const sources = inOrder.flatMap(({ sources: of, continues: { evidence } }) =>
    of.map((source) =>
      source.method === 'lead' ? { ...source, method: evidence.method, similarity: evidence.similarity, terms: evidence.terms } : source,
    ),
  );
  const whole: Omit<Story, 'score'> = {
    ...story,
    sources: [...story.sources, ...sources],
    days: [...new Set([story, ...inOrder].flatMap(({ days }) => days))].sort(byText),
    ...decidedBy([story, ...inOrder].flatMap(({ decisions }) => decisions ?? [])),
    developments: inOrder.map(({ days, continues: { news } }) => ({ day: days[0] ?? '', ...news })),
  };
  return { ...whole, score: scoreOf(whole) };
}
