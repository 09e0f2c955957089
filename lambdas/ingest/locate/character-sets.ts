const MOST = 8;

/**
 * In which of up to eight sets of characters each UTF-16 unit is: a bit a set, the first the lowest. Reading it costs a tenth of `includes` or of a
 * pattern of one character, and it is asked of the neighbours of every name.
 *
 * @throws RangeError on more than eight sets.
 */
export function characterSets(...sets: readonly string[]): Uint8Array {
  if (sets.length > MOST) throw new RangeError(`${sets.length} sets of characters are more than the ${MOST} that a byte has bits for.`);
  const bits = new Uint8Array(65536);
  for (const [i, set] of sets.entries()) {
    for (let at = 0; at < set.length; at++) bits[set.charCodeAt(at)] = (bits[set.charCodeAt(at)] as number) | (1 << i);
  }
  return bits;
}

/** The UTF-16 unit at a place of a text, 0 outside it. */
export const codeAt = (text: string, at: number): number => text.charCodeAt(at) | 0;
