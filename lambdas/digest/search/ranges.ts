/** Some bytes of a file: half-open. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What stands in a file at a range, and which version of the file it was; null where there is no file. */
export type ReadRange = (path: string, range: ByteRange) => Promise<{ bytes: Uint8Array; version: string | null } | null>;

/** The file became another while it was read: what was read before does not fit. Open it again. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

/** Bytes between two ranges that are rather read than asked for apart. */
const GAP = 1024;

/** Few ranges that hold all of some. */
export function joined(ranges: readonly ByteRange[]): ByteRange[] {
  const all: ByteRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end + GAP) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const inflateText = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => new TextDecoder().decode(await inflate(bytes));

/** The ranges of parts that stand one after the other. */
export function consecutive(lengths: readonly number[], start: number): ByteRange[] {
  let end = start;
  return lengths.map((length) => {
    end += length;
    return { start: end - length, end };
  });
}
