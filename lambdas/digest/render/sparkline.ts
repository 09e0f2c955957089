import type { Digest } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { series } from './numbers.ts';
import type { Words } from './words.ts';

/** Units of the drawing; a bar's place is as wide as its period. */
const WIDTH = 12;
const HEIGHT = 40;

/** The stories of the last 14 issues as bars, this issue's marked; its text says every number. */
export function sparkline(digest: Digest, words: Words): Content {
  const points = series(digest);
  const told = points.flatMap(({ stories }) => stories ?? []);
  if (told.length < 3) return null;
  const most = Math.max(1, ...told);
  const w = words.numbers;
  const name = (period: string): string => (digest.kind === 'day' ? words.monthDay(period) : words.periodName(digest.kind, period));
  const text = points.map(({ period, stories }) => (stories === null ? `${name(period)} ${w.noIssue}` : w.point(name(period), stories)));
  return bars(
    points.map(({ stories }) => stories),
    words.list(text),
    w.chart(points.length, Math.min(...told), most),
  );
}

/** Numbers as bars, the last one marked; null where there is none. @param text says every number */
export function bars(values: readonly (number | null)[], text: string, caption: string): Markup {
  const most = Math.max(1, ...values.flatMap((value) => value ?? []));
  return markup`<figure class="spark"><svg viewBox="0 0 ${values.length * WIDTH} ${HEIGHT}" role="img" aria-label="${text}" preserveAspectRatio="none">${values.map(
    (value, i) => {
      const height = value !== null ? Math.max(1, Math.round((value / most) * HEIGHT)) : 0;
      return (
        height > 0 &&
        markup`<rect x="${i * WIDTH + 1}" y="${HEIGHT - height}" width="${WIDTH - 2}" height="${height}"${i === values.length - 1 && markup` class="now"`}/>`
      );
    },
  )}</svg><figcaption>${caption}</figcaption></figure>`;
}
