import { fold } from '../../text/fold.ts';
import { LEAST_SHARED, LONGEST_TITLE, readsLikeTitle, retelling, retoldIn } from '../head.ts';
import { isNoTitle, OFFICE } from '../no-title.ts';
import { issuerAbove, paperTitle } from '../official-paper.ts';
import { endsSentence, label, type Page, type Rule, tells, type WorkLine } from '../work-line.ts';

/** A first sentence of at most so many characters, of whose pairs the next paragraph says this share again, is its title. */
const LONGEST_SENTENCE = 40;
const LEAST_RETOLD = 0.8;
const LONG_LINE = 40;
/** Lines in which a title is looked for. */
const HEAD = 30;
/** Characters of a piece of short sentences, a line each. */
const SHORTEST_PIECE = 20;
/** Longest name of an office that heads its page. */
const LONGEST_OFFICE = 20;
const PREFIX = /^(标题|题目|主标题)\s*[:：]\s*/;
/** What the article was called where it comes from. */
export const ORIGINAL = /^[（(【[]?(原标题|稿件原题)\s*[:：]\s*/;
/** A shoulder, which the title below goes on from: 青山镇把窗口搬到村口——. */
const SHOULDER = /[—―–]{2}$/;

interface Found {
  line: WorkLine;
  rule: string;
}

/**
 * The line that is the title: the marked one, the stated one, the one above the head lines, or a first line that reads like one. An
 * official paper's begins on the line that says who issues it.
 */
export const title: Rule = {
  id: 'title-line',
  apply(page) {
    const found = findTitle(page);
    if (!found) return;
    found.line.hint = 'title';
    label(found.line, 'title', found.rule);
    const issuer = found.rule === 'official-paper' ? issuerAbove(found.line, page.lines) : undefined;
    if (issuer) label(issuer, 'title', found.rule);
  },
};

function findTitle(page: Page): Found | null {
  const { lines, statedTitle } = page;
  const begins = lines.findIndex((line) => line.kind === 'meta' || tells(line));
  const marked =
    lines.find((line) => line.hint === 'title') ??
    lines.find((line, i) => i < HEAD && PREFIX.test(line.folded)) ??
    lines.slice(0, begins < 0 ? HEAD : begins + 1).find(isOriginal);
  if (marked) return { line: marked, rule: 'marked-title' };
  if (statedTitle) return named(statedIn(lines, squeeze(fold(statedTitle))), 'stated-title');
  if (page.form !== 'text') return null;
  return printedIn(page) ?? named(lines.slice(lines.findLastIndex(tells) + 1).find(isOriginal), 'marked-title');
}

const isOriginal = ({ folded }: WorkLine): boolean => folded.length <= LONGEST_TITLE && ORIGINAL.test(folded) && !/[。；]/.test(folded);

const named = (line: WorkLine | undefined, rule: string): Found | null => (line ? { line, rule } : null);

function statedIn(lines: readonly WorkLine[], wanted: string): WorkLine | undefined {
  const near = lines.filter((line) => line.text.length >= 6 && line.text.length <= LONGEST_TITLE);
  return (
    near.find((line) => squeeze(line.folded) === wanted) ??
    near.find((line) => wanted.length >= 8 && squeeze(line.folded).startsWith(wanted)) ??
    near.find((line) => line.text.length > wanted.length * 0.6 && wanted.includes(squeeze(line.folded)))
  );
}

function printedIn({ lines, head }: Page): Found | null {
  if (head) return named(lines[head.title], 'above-head-line');
  const open = lines.filter((line) => !line.kind);
  const paper = paperTitle(lines);
  if (paper) return { line: paper, rule: 'official-paper' };
  const firstMeta = lines.findIndex((line, i) => i < HEAD && line.kind === 'meta');
  const above = lines.slice(0, Math.max(0, firstMeta)).filter((line) => !line.kind && readsLikeTitle(bareTitle(line.folded)));
  return named(above.at(-1), 'above-head-line') ?? named(firstIn(open), 'first-line');
}

/** The first line that is not known to be the page's, if it reads like a title and an article stands below. */
function firstIn(open: readonly WorkLine[]): WorkLine | undefined {
  const start = open.findIndex((line) => tells(line) || !isNoTitle(bareTitle(line.folded)));
  const [first, second, ...rest] = start < 0 ? [] : open.slice(start);
  if (!first || !second || first.text.length < 6 || !isArticleAfter([second, ...rest])) return undefined;
  if (!readsLikeTitle(bareTitle(first.folded))) return isRetold(first, second) ? first : undefined;
  if (SHOULDER.test(first.folded) && readsLikeTitle(second.folded)) return second;
  return OFFICE.test(first.folded) && first.text.length <= LONGEST_OFFICE ? (retoldBelow(first, [second, ...rest]) ?? first) : first;
}

/** The line below the name of an office that the first sentence says again, where it says little of the office's own words. */
function retoldBelow(office: WorkLine, below: readonly WorkLine[]): WorkLine | undefined {
  const end = below.findIndex(tells);
  const told = below[end];
  if (!told || retoldIn(told, office.folded) >= LEAST_SHARED) return undefined;
  const retold = retelling(told);
  return below.slice(0, end).find((line) => readsLikeTitle(line.folded) && retold(line.folded) > LEAST_SHARED);
}

/** A title that is a whole sentence: the paragraph below says it again. One that begins with its agency (本报讯) is the lead. */
const isRetold = ({ folded }: WorkLine, below: WorkLine): boolean =>
  folded.length <= LONGEST_SENTENCE && !/^[^，。]{0,12}[讯电][\s（(]/.test(folded) && retoldIn(below, folded) >= LEAST_RETOLD;

/** A long line that tells, or short sentences right below. */
function isArticleAfter(rest: readonly WorkLine[]): boolean {
  if (rest.slice(0, 12).some((line) => line.text.length >= LONG_LINE && (endsSentence(line.folded) || tells(line)))) return true;
  const end = rest.findIndex((line) => !endsSentence(line.folded));
  const sentences = end < 0 ? rest : rest.slice(0, end);
  return sentences.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST_PIECE;
}

/** The words alone, to compare titles by. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/** The title without its label (原标题：) and the brackets around the whole of it. */
export function bareTitle(text: string): string {
  const folded = fold(text);
  const prefix = (PREFIX.exec(folded) ?? ORIGINAL.exec(folded))?.[0] ?? '';
  const bare = text.slice(prefix.length).trim();
  return /^[（(【[]/.test(prefix) ? upToClosing(bare) : bare;
}

/** The text up to the bracket that was opened before it. */
function upToClosing(text: string): string {
  let open = 1;
  for (const { 0: bracket, index } of text.matchAll(/[（(【[）)】\]]/g)) {
    open += /[（(【[]/.test(bracket) ? 1 : -1;
    if (open === 0) return text.slice(0, index);
  }
  return text;
}
