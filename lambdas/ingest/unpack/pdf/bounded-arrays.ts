import { limits } from '../../../model/limits.ts';

/** Room for doubling once past the bound. */
const MOST_BYTES = 2 * limits.memberBytes;

/**
 * pdf.js inflates a stream into one array that it doubles, without end: 2 MB can become 4 GB, and a thread's memory limit does not
 * count arrays. In this thread an array larger than a member may be is refused, so that a bomb ends its PDF and not the process.
 */
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, args, newTarget) {
    if (typeof args[0] === 'number' && args[0] > MOST_BYTES) throw new RangeError('A stream unpacks to more than a PDF may hold.');
    return Reflect.construct(target, args, newTarget);
  },
});

/** It inflates where no array is seen to grow; without it pdf.js takes its own reader, which the bound above stops. */
Reflect.deleteProperty(globalThis, 'DecompressionStream');
