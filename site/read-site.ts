import type { ReadRange } from '../lambdas/digest/search/ranges.ts';

/** Reads bytes of a file of the site; a server that knows no ranges sends all, of which the range is taken. */
export const readSite: ReadRange = async (path, { start, end }) => {
  const answer = await fetch(`/${path}`, { headers: { range: `bytes=${start}-${end - 1}` }, cache: 'no-cache' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { bytes: answer.status === 206 ? bytes : bytes.subarray(start, end), version: answer.headers.get('etag') };
};

/** Traditional → Simplified, character for character, from the table that the index was folded with. */
export async function readFold(): Promise<(text: string) => string> {
  const { gaps, to } = (await (await fetch('/search/fold.json')).json()) as { gaps: string; to: string };
  const folded = new Map<string, string>();
  let code = 0;
  for (const [i, gap] of gaps.split(' ').entries()) {
    code += Number.parseInt(gap, 36);
    folded.set(String.fromCharCode(code), to[i] ?? '');
  }
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => folded.get(character) ?? character);
}
