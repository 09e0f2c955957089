import type { Digest, WriterAccount } from '../../model/digest.ts';
import type { LeadOutcome } from '../../model/lead.ts';
import { byKeys, groupBy } from '../compile/order.ts';

/** A digest with the paragraphs of its stories, and how many there are and why others have none. */
export function withLeads(digest: Digest, outcomes: ReadonlyMap<string, LeadOutcome>): Digest {
  const stories = digest.stories.map((story) => {
    const outcome = outcomes.get(story.id);
    return outcome && 'lead' in outcome ? { ...story, lead: outcome.lead } : story;
  });
  return { ...digest, stories, writer: accountOf([...outcomes.values()]) };
}

function accountOf(outcomes: readonly LeadOutcome[]): WriterAccount {
  const reasons = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : []));
  const without = [...groupBy(reasons, (reason) => reason)].map(([reason, { length }]) => ({ reason, stories: length }));
  return { written: outcomes.length - reasons.length, without: without.sort(byKeys(({ reason }) => reason)) };
}
