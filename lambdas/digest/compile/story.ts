import type { Figure, Published, Title } from '../../model/article.ts';
import type { Decision } from '../../model/decision.ts';
import type { Story, StorySource } from '../../model/digest.ts';
import type { ToldRecord } from '../../model/record.ts';
import type { StandingSighting } from './accounting.ts';
import type { Cluster, ClusterMember } from './cluster.ts';
import { commonTerms } from './common-terms.ts';
import { type Constraints, UNCONSTRAINED } from './constraints.ts';
import { byKeys, earliest } from './order.ts';
import { scoreOf } from './rank.ts';

export { clusterInputOf } from './cluster-input.ts';

/** A sighting's place in an issue: first received first, then by key and place inside the bundle. */
const inOrder = byKeys<StandingSighting>(
  (s) => s.receivedAt,
  (s) => s.key,
  (s) => s.member,
);

/** The better telling first; of equals the one published earlier, since the other may be its repost. */
export const bestTelling = byKeys<Story>(
  (story) => -story.score,
  (story) => story.sources[0]?.published?.date ?? '9999',
  (story) => story.receivedAt,
  (story) => story.id,
);

/**
 * One story of a day: the best telling leads, every sighting of every telling is a source. Its id is that of the cluster, the first
 * received article's, so that a better telling, or another source, makes no other story of it.
 */
export function storyOf(
  cluster: Cluster,
  sightings: Map<string, StandingSighting[]>,
  day: string,
  constraints: Constraints = UNCONSTRAINED,
): Story {
  const tellings = cluster.members.map((member) => ({ member, sightings: (sightings.get(member.id) ?? []).toSorted(inOrder) }));
  const candidates = tellings.map((telling) => ({ ...telling, story: toldBy(telling.sightings, day) }));
  const [lead, ...others] = candidates.sort((a, b) => bestTelling(a.story, b.story));
  if (!lead) throw new Error(`Story ${cluster.id} has no telling: a cluster needs at least one member.`);
  const said = new Map(candidates.map(({ story, member }) => [member.id, saidBy(story)]));
  const rest = others.flatMap(({ story, member }) =>
    story.sources.map((source) => (source.method === 'lead' ? joined(source, member, lead.member, said) : source)),
  );
  const sources = [...lead.story.sources, ...rest];
  const story: Omit<Story, 'score'> = {
    ...lead.story,
    id: cluster.id,
    sources,
    ...decidedBy(constraints.about(cluster.members.map(({ id }) => id))),
    status: tellings.some(({ sightings: of }) => of.some(({ lateFor }) => lateFor === null)) ? 'new' : 'late',
    receivedAt: earliest(sources.map(({ receivedAt }) => receivedAt)) ?? lead.story.receivedAt,
  };
  return { ...story, score: scoreOf(story) };
}

/**
 * The head of a telling, with the reason why that telling joined the story. The cluster's first article has no reason of
 * its own: when another leads, it carries that one's, and the same text twice is just that.
 *
 * @param said by member: title and summary, of which the words in common are quoted
 */
export function joined(source: StorySource, member: ClusterMember, lead: ClusterMember, said: ReadonlyMap<string, string>): StorySource {
  if (member.id === lead.id) return { ...source, method: 'same-text', similarity: 1 };
  const { method, similarity, to } = member.method === 'lead' ? { ...lead, to: lead.id } : member;
  const terms = method === 'same-event' ? { terms: commonTerms(said.get(member.id) ?? '', said.get(to) ?? '') } : {};
  return { ...source, method, similarity, ...terms };
}

/** What a story's lead says, as far as a digest has it. */
export const saidBy = ({ title, summary }: Pick<Story, 'title' | 'summary'>): string =>
  [title, ...summary].map(({ text }) => text).join('\n');

/** The decisions that a story shows; nothing where there are none. */
export function decidedBy(decisions: readonly Pick<Decision, 'id' | 'kind' | 'by' | 'at'>[]): Pick<Story, 'decisions'> {
  const shown = new Map(decisions.map(({ id, kind, by, at }) => [id, { id, kind, by, at }]));
  return shown.size === 0 ? {} : { decisions: [...shown.values()] };
}

function toldBy(sightings: StandingSighting[], day: string): Story {
  const first = sightings[0];
  if (!first) throw new Error('An article without a sighting cannot be told: give every cluster member its sightings.');
  const { record } = first;
  const { level, path, codes, confidence } = record.region;
  const story: Omit<Story, 'score'> = {
    id: record.id,
    title: titleOf(record, sightings),
    script: record.script,
    region: { level, path, codes, confidence },
    themes: record.themes.map(({ id, score, primary }) => ({ id, score, primary })),
    summary: record.summary.map(({ text, start, end }) => ({ text, start, end })),
    figures: record.figures.map((figure) => ({ ...figureOf(figure), sentence: figure.sentence })),
    sources: sightings.map((sighting, i) => sourceOf(sighting, i === 0 ? 'lead' : 'same-text')),
    status: 'new',
    receivedAt: first.receivedAt,
    days: [day],
    signature: record.signature,
  };
  return { ...story, score: scoreOf(story) };
}

/** The original title; else the first sentence that we kept, marked as derived; else a dash that says there is none. */
function titleOf(record: ToldRecord, sightings: StandingSighting[]): Title {
  const { title } = record;
  if (title?.basis === 'explicit') return { text: title.text, basis: 'explicit' };
  const seen = sightings.find((sighting) => sighting.title)?.title;
  if (seen) return { text: seen, basis: 'explicit' };
  return { text: title?.text || record.summary[0]?.text || '（无标题）', basis: 'derived' };
}

function sourceOf(sighting: StandingSighting, method: StorySource['method']): StorySource {
  const { id, key, member, title, source, published, receivedAt, record } = sighting;
  return {
    article: id,
    key,
    member,
    title,
    source,
    script: record.script,
    published: publishedOf(published),
    receivedAt,
    method,
    similarity: 1,
  };
}

const figureOf = ({ text, start, end, value, unit, about, approx }: Figure): Figure => ({ text, start, end, value, unit, about, approx });

function publishedOf(published: Published | null): Published | null {
  if (!published) return null;
  const { date, time, month, day, precision, basis } = published;
  return {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    precision,
    basis,
  };
}
