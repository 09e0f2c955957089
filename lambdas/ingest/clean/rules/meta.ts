import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { findDate, findMonthDay } from '../../text/dates.ts';
import { findHead, type Head, retoldIn } from '../head.ts';
import { DOCUMENT_NUMBER, OFFICE } from '../no-title.ts';
import { isOfPaper } from '../official-paper.ts';
import { endsSentence, label, type Rule, tells, type WorkLine } from '../work-line.ts';

/** Labels of a head line: 时间, 来源, 作者 … */
const LABEL = new RegExp(`(${words.labels.join('|')})\\s*[:：]`);
/** Most lines that a head takes. */
const HEAD = 25;
/** A first line of at least so many Han characters beside its date, of whose pairs the paragraph below says this share again, is a dated title. */
const LEAST_TITLE = 8;
const LEAST_RETOLD = 0.6;
/** Longest name of a source on a line of its own; a subtitle is longer. */
const LONGEST_NAME = 12;

/**
 * Head lines that state time, source or author: a date that is the line, or labels with little else. Between the title and the first
 * paragraph where the page shows them, else above the first long paragraph; below it a date is part of the story.
 */
export const meta: Rule = {
  id: 'head-line',
  apply(page) {
    const { lines, form } = page;
    page.head = form === 'text' ? findHead(lines, isMeta) : null;
    const head = new Set(page.head ? under(lines, page.head) : atTop(lines));
    for (const line of lines) {
      const near = head.has(line) || (form === 'html' && line.hint === 'outside');
      if (near && isMeta(line.folded) && !(form === 'text' && line === lines[0] && !page.statedTitle && isDatedTitle(lines)))
        label(line, 'publication', 'head-line');
    }
    const number = numberIn(lines);
    if (number && head.has(number)) label(number, 'publication', 'head-line');
    if (page.head)
      for (const line of lines.slice(page.head.title + 1, page.head.published)) if (isName(line)) label(line, 'publication', 'in-head');
  },
};

/** The number of an official paper: the only one, on the first line or beside the title. */
function numberIn(lines: readonly WorkLine[]): WorkLine | undefined {
  const numbers = lines.filter(({ folded }) => DOCUMENT_NUMBER.test(folded));
  const [number] = numbers;
  if (!number || numbers.length > 1) return undefined;
  const at = lines.indexOf(number);
  return at === 0 || lines.slice(Math.max(0, at - 1), at + 3).some(({ folded }) => isOfPaper(folded)) ? number : undefined;
}

function under(lines: readonly WorkLine[], { title, published }: Head): readonly WorkLine[] {
  const start = lines.findIndex((line, i) => i > published && isLongSentence(line));
  return lines.slice(title + 1, Math.min(start < 0 ? lines.length : start, published + HEAD));
}

function atTop(lines: readonly WorkLine[]): readonly WorkLine[] {
  const inside = lines.filter((line) => line.hint !== 'outside');
  const start = inside.findIndex((line) => !line.kind && isLongSentence(line));
  return inside.slice(0, start < 0 ? HEAD : Math.min(start, HEAD));
}

/** The report of a day is named for it: 11月18日青山水库水情通报, right above its first paragraph. */
function isDatedTitle([first, below]: readonly WorkLine[]): boolean {
  if (!first || !below || !isLongSentence(below)) return false;
  const said = first.folded.replace(/[\d年月日时分:：-]+/g, ' ');
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= LEAST_TITLE && !LABEL.test(said) && !OFFICE.test(said) && retoldIn(below, said) >= LEAST_RETOLD;
}

/** Who published it: a name between the title and the publication line. */
const isName = (line: WorkLine): boolean => line.text.length <= LONGEST_NAME && !tells(line);

const isLongSentence = ({ folded }: WorkLine): boolean => folded.length >= 40 && endsSentence(folded);

function isMeta(text: string): boolean {
  if (text.length > 140 || /[。！？]/.test(text)) return false;
  const date = findDate(text) ?? findMonthDay(text);
  if (date?.date || date?.time) {
    const rest = (text.slice(0, date.index) + text.slice(date.index + date.length)).trim();
    if (rest.length <= 8 || LABEL.test(text) || /^[\d\s|]+$/.test(rest)) return true;
    if (/[，,；]/.test(rest)) return false;
    return rest.length <= 30 && (date.time !== undefined || date.index === 0);
  }
  return LABEL.test(text) && text.search(LABEL) <= 10 && text.length <= 80;
}
