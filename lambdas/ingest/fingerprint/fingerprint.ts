import { createHash } from 'node:crypto';
import { minHash } from './min-hash.ts';
import { normalise } from './normalise.ts';

/**
 * What makes an article the same article: `id`, 24 hexadecimal digits of the SHA-256 of its normalised text (96 bits: two of a
 * billion articles share one with a chance of 10⁻¹¹), and its MinHash signature for texts that are almost the same.
 *
 * @param folded the clean text in Simplified script, so that both scripts give one article
 */
export function fingerprint(folded: string): { id: string; signature: string } {
  const text = normalise(folded);
  return { id: createHash('sha256').update(text).digest('hex').slice(0, 24), signature: minHash(text) };
}
