import { createHash } from 'node:crypto';
import type { Digest } from '../../model/digest.ts';
import { CanonicalBytes } from './canonical-json.ts';

/**
 * SHA-256 of what an issue itself says: without its revision and what led to it, and without what it says of the issues before it.
 * Equal when there is nothing to correct.
 */
export function contentHash({ revision, corrections, previous, history, lookedBack, ...content }: Digest): string {
  const hash = createHash('sha256');
  for (const bytes of new CanonicalBytes(content)) hash.update(bytes);
  return hash.digest('hex');
}
