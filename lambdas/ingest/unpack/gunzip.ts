import { gunzipSync } from 'node:zlib';
import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import { type Budget, tooCompressed } from './budget.ts';

/**
 * The bytes in a gzip stream, bounded while it inflates: its own word on its size is 32 bits and may lie.
 *
 * @throws RefusalError `too-compressed`, `too-large`, `damaged`
 */
export function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  const most = budget.boundFor(bytes.length);
  try {
    const inflated = gunzipSync(bytes, { maxOutputLength: Math.max(1, most) });
    budget.take(inflated.length);
    return inflated;
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') {
      throw new RefusalError('damaged', 'The gzip stream is cut short or damaged: pack it again.');
    }
    if (most >= bytes.length * limits.ratio) throw tooCompressed();
    throw new RefusalError('too-large', `The gzip stream unpacks to more than ${most} bytes: split it.`);
  }
}
