import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One item of a newscast; `day` is `YYYYMMDD` or `YYYY-MM-DD`, as the data has it. */
export interface NewscastItem {
  id: string;
  day: string;
  title: string;
  text: string;
}

/**
 * How far the bulletins of a day were read, by the day of the month. `even`: read, and fitted to. `odd`: of odd days those that leave 1 when
 * divided by four; read, and nothing is fitted to them. `kept`: those that leave 3; nobody reads them, so that their figures say what to expect.
 */
export type DayGroup = 'even' | 'odd' | 'kept';
export function dayGroupOf({ day }: Pick<NewscastItem, 'day'>): DayGroup {
  const rest = Number(day.slice(-2)) % 4;
  if (rest % 2 === 0) return 'even';
  return rest === 1 ? 'odd' : 'kept';
}

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
