import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One item of a newscast; `day` is `YYYYMMDD` or `YYYY-MM-DD`, as the data has it. */
export interface NewscastItem {
  id: string;
  day: string;
  title: string;
  text: string;
}

/** Items of odd days are kept back: nothing is fitted to them. */
export const ofOddDay = ({ day }: NewscastItem): boolean => Number(day.slice(-1)) % 2 === 1;

/** A headline inside a bulletin: a line by itself that ends no sentence. */
const HEADLINE = /^[^。！？；]{6,40}$/;

/** The items of a file of rows: those told by themselves, and the short ones that a bulletin (联播快讯) tells one after another. */
export function newscastItems(file: string): { whole: NewscastItem[]; short: NewscastItem[] } {
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NewscastItem);
  const bulletin = ({ title }: NewscastItem): boolean => title.includes('联播快讯');
  return { whole: rows.filter((row) => !bulletin(row)), short: rows.filter(bulletin).flatMap(itemsOf) };
}

function itemsOf({ id, day, text }: NewscastItem): NewscastItem[] {
  const items: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (HEADLINE.test(line)) items.push({ title: line, lines: [] });
    else if (line) items.at(-1)?.lines.push(line);
  }
  return items
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }, i) => ({ id: `${id}#${i + 1}`, day, title, text: lines.join('\n') }));
}
