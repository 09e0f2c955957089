import type { Line as ArticleLine } from '../../lambdas/model/article.ts';
import { gramsOf, squeeze } from './flat-pages.ts';

export interface Lost {
  text: string;
  /** of the line that holds most of it */
  kind?: Line['kind'];
  rule: string;
}

export interface Compared {
  leftover: string[];
  lost: Lost[];
  paragraphs: number;
}

type Line = Pick<ArticleLine, 'kind' | 'rule' | 'text'>;

/** A shorter paragraph is a heading or a name. */
const PARAGRAPH = 20;

const isKept = ({ kind }: Line): boolean => kind === 'body' || kind === 'heading';

/** What of a reference text is lost in the labelled lines of a page, and what they keep that is not of it. No lines: the page was refused. */
export function compare(gold: string, lines: readonly Line[]): Compared {
  const got = lines
    .filter(isKept)
    .map(({ text }) => text)
    .join('\n');
  const paragraphs = gold
    .split('\n')
    .map(squeeze)
    .filter((text) => text !== '');
  const known = new Set(paragraphs);
  const goldText = squeeze(gold);
  const gotText = squeeze(got);
  const inGold = new Set(gramsOf(goldText));
  const inGot = new Set(gramsOf(gotText));
  const leftover = got.split('\n').filter((line) => {
    const text = squeeze(line);
    return text !== '' && !known.has(text) && isMissing(text, inGold, goldText);
  });
  const long = paragraphs.filter((text) => text.length >= PARAGRAPH);
  const cut = lines
    .filter((line) => !isKept(line))
    .map(({ kind, rule, text }) => ({ kind, rule, whole: squeeze(text), grams: new Set(gramsOf(squeeze(text))) }));
  const lost = long
    .filter((text) => isMissing(text, inGot, gotText))
    .map((text): Lost => {
      const line = cut.find(({ grams, whole }) => !isMissing(text, grams, whole));
      return { text, ...(line ? { kind: line.kind } : {}), rule: line?.rule ?? (lines.length > 0 ? 'no line has it' : 'refused') };
    });
  return { leftover, lost, paragraphs: long.length };
}

/** True when most of a text's 4-grams are not among some; a text too short for any is looked for as it is. */
function isMissing(text: string, grams: ReadonlySet<string>, whole: string): boolean {
  const own = gramsOf(text);
  return own.length === 0 ? !whole.includes(text) : own.filter((gram) => !grams.has(gram)).length > own.length / 2;
}

/** The figures of some pages, in words. */
export function summary(rows: readonly Compared[]): string {
  const left = rows.filter(({ leftover }) => leftover.length > 0).length;
  const lost = rows.flatMap((row) => row.lost);
  const captions = lost.filter(({ kind }) => kind === 'caption').length;
  const paragraphs = rows.reduce((sum, row) => sum + row.paragraphs, 0);
  const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / (all || 1)).toFixed(1)} %)`;
  return `pages with a line left over ${share(left, rows.length)}; paragraphs lost ${share(lost.length, paragraphs)}, of them as captions ${captions}`;
}
