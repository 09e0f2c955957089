import type { ContinuingStory, Story } from '../../model/digest.ts';
import { commonTerms } from './common-terms.ts';
import type { FollowUp } from './follow-up.ts';
import { allNews, newsOf, nothingNew } from './news.ts';
import { byKeys, byText, earliest, groupBy } from './order.ts';
import { scoreOf } from './rank.ts';
import { bestTelling, saidBy } from './story.ts';
import { chainOf, type Told } from './told.ts';

/** A story of this day as a part of one that was told before: with what it adds. @param chains all that was looked back at */
export function continuingStory(story: Story, followUp: FollowUp, chains: ReadonlyMap<string, readonly Told[]>): ContinuingStory {
  const { first, period, story: earlier } = followUp.told;
  const chain = (chains.get(chainOf(first)) ?? []).map((told) => told.story);
  const { method, similarity } = followUp;
  const terms = commonTerms(saidBy(story), saidBy(earlier));
  return { ...story, continues: { first, evidence: { period, story: earlier.id, method, similarity, terms }, news: newsOf(story, chain) } };
}

/** Each event once, whatever number of stories of the period go on with it; those that add something first. */
export function oneAnEvent(stories: readonly ContinuingStory[]): ContinuingStory[] {
  const events = [...groupBy(stories, ({ continues }) => chainOf(continues.first)).values()].map(joinedTellings);
  return events.sort(
    byKeys(
      ({ continues }) => Number(nothingNew(continues.news)),
      ({ score }) => -score,
      ({ id }) => id,
    ),
  );
}

/** The best telling leads; the other heads say why they go on with the story. */
function joinedTellings(stories: readonly ContinuingStory[]): ContinuingStory {
  const inOrder = stories.toSorted(bestTelling);
  const [lead] = inOrder;
  if (!lead) throw new Error('An event without a story: groupBy gives no empty group.');
  if (inOrder.length === 1) return lead;
  const sources = inOrder.flatMap(({ sources: of, continues: { evidence } }, i) =>
    of.map((source) =>
      source.method === 'lead' && i > 0
        ? { ...source, method: evidence.method, similarity: evidence.similarity, terms: evidence.terms }
        : source,
    ),
  );
  const firstReceived =
    stories.toSorted(
      byKeys(
        ({ receivedAt }) => receivedAt,
        ({ id }) => id,
      ),
    )[0] ?? lead;
  const { score, ...story } = lead;
  const whole = {
    ...story,
    id: firstReceived.id,
    sources,
    status: stories.some(({ status }) => status === 'new') ? ('new' as const) : ('late' as const),
    receivedAt: earliest(stories.map(({ receivedAt }) => receivedAt)) ?? lead.receivedAt,
    days: [...new Set(stories.flatMap(({ days }) => days))].sort(byText),
    continues: { ...lead.continues, news: allNews(inOrder.map(({ continues }) => continues.news)) },
  };
  return { ...whole, score: scoreOf(whole) };
}
