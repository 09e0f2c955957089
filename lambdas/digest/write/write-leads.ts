import type { Story } from '../../model/digest.ts';
import { isFinal, type LeadOutcome } from '../../model/lead.ts';
import type { ToldRecord } from '../../model/record.ts';
import { RefusedAnswer } from './answer.ts';
import { type Material, materialOf } from './material.ts';
import { promptOf } from './prompt.ts';
import { verifiedLead } from './verify.ts';
import type { Answer, Writer } from './writer.ts';

/** Where outcomes are kept, by the key of their material. One that is final stays as it was first put. */
export interface LeadStore {
  get(keys: readonly string[]): Promise<Map<string, LeadOutcome>>;
  put(key: string, outcome: LeadOutcome): Promise<void>;
}

/**
 * What is kept of the first `most` stories' paragraphs, by story. With a writer those that have none yet are written first and kept; without
 * one nothing is asked and nothing changes, so that the same issue comes out again.
 *
 * @param stories best first
 */
export async function leadsOf(
  stories: readonly Story[],
  articles: readonly ToldRecord[],
  most: number,
  leads: LeadStore,
  writer: Writer | null,
): Promise<Map<string, LeadOutcome>> {
  const records = new Map(articles.map((article) => [article.id, article]));
  const materials = stories.slice(0, most).flatMap(({ id, ...story }) => {
    const material = materialOf(story, records);
    return material ? [{ id, material }] : [];
  });
  const keys = materials.map(({ material }) => material.key);
  let kept = await leads.get(keys);
  const open = materials.flatMap(({ material }) => (isOpen(kept.get(material.key)) ? [material] : []));
  if (writer && open.length > 0) {
    const answers = await writer.answer(open.map(promptOf));
    for (const [i, material] of open.entries()) await leads.put(material.key, judged(answers[i], material, writer.model));
    kept = await leads.get(keys);
  }
  return new Map(
    materials.flatMap(({ id, material }) => {
      const outcome = kept.get(material.key);
      return outcome ? [[id, outcome] as const] : [];
    }),
  );
}

const isOpen = (outcome: LeadOutcome | undefined): boolean => outcome === undefined || !isFinal(outcome);

function judged(answer: Answer | undefined, material: Material, model: string): LeadOutcome {
  if (!answer || 'failed' in answer) return { reason: answer?.failed ?? 'fault' };
  try {
    return { lead: verifiedLead(answer.text, material, model) };
  } catch (error) {
    if (error instanceof RefusedAnswer) return { reason: error.reason };
    throw error;
  }
}
