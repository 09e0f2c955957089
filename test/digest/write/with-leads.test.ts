import { expect, test } from 'vitest';
import { withoutGone } from '../../../lambdas/digest/compile/corrections.ts';
import { withLeads } from '../../../lambdas/digest/write/with-leads.ts';
import type { LeadOutcome } from '../../../lambdas/model/lead.ts';
import { article, dayOf, object } from '../records.ts';

const lead = {
  text: '甲区建成三座新桥。',
  generatedBy: 'model-1',
  cites: [{ article: article(1).id, text: '甲区建成三座新桥，全长三百米。' }],
};

test('paragraphs go to their stories; the others are counted by reason', () => {
  const digest = dayOf([article(1), article(2), article(3), article(4)]);
  const [first, second, third] = digest.stories.map(({ id }) => id);
  const outcomes = new Map<string, LeadOutcome>([
    [first ?? '', { lead }],
    [second ?? '', { reason: 'time' }],
    [third ?? '', { reason: 'name' }],
  ]);
  const told = withLeads(digest, outcomes);
  expect(told.stories.map((story) => story.lead)).toEqual([lead, undefined, undefined, undefined]);
  expect(told.writer).toEqual({
    written: 1,
    without: [
      { reason: 'name', stories: 1 },
      { reason: 'time', stories: 1 },
    ],
  });
});

test('an older revision loses the paragraph of a story that lost a telling: it may say what was withdrawn', () => {
  const digest = dayOf([article(1), article(2)]);
  const [story] = digest.stories;
  const gone = { ...digest, stories: digest.stories.slice(1) };
  const other = { ...(story?.sources[0] ?? expect.fail('no story')), article: article(9).id, key: object('b.txt', []).key };
  const older = { ...digest, stories: [{ ...(story ?? expect.fail('no story')), lead, sources: [...(story?.sources ?? []), other] }] };
  expect(withoutGone(older, digest).stories[0]).not.toHaveProperty('lead');
  expect(withoutGone(older, gone).stories).toEqual([]);
});
