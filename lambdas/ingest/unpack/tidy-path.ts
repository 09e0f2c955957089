import { limits } from '../../model/limits.ts';

/** A path fit to be kept and shown: no control characters, cut in its middle when it is too long, its end kept. */
export function tidyPath(path: string): string {
  const tidy = path.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  if (tidy.length <= limits.pathCharacters) return tidy;
  const half = Math.floor((limits.pathCharacters - 1) / 2);
  return `${tidy.slice(0, half)}…${tidy.slice(-half)}`;
}
