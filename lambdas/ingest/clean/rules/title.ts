import { fold } from '../../text/fold.ts';
import { LONGEST_TITLE, readsLikeTitle, retoldIn } from '../head.ts';
import { endsSentence, label, type Page, type Rule, tells, type WorkLine } from '../work-line.ts';

/** A first sentence of at most so many characters, of whose pairs the next paragraph says this share again, is its title. */
const LONGEST_SENTENCE = 40;
const LEAST_RETOLD = 0.8;
const LONG_LINE = 40;
/** Characters of a piece of short sentences, a line each. */
const SHORTEST_PIECE = 20;
const PREFIX = /^(原标题|标题|题目|主标题)\s*[:：]\s*/;

/** The line that is the title: the marked one, the stated one, the one above the head lines, or a first line that reads like one. */
export const title: Rule = {
  id: 'title-line',
  apply(page) {
    const found = findTitle(page);
    if (!found) return;
    found.line.hint = 'title';
    label(found.line, 'title', found.rule);
  },
};

function findTitle({ lines, statedTitle, form, head }: Page): { line: WorkLine; rule: string } | null {
  const marked = lines.find((line) => line.hint === 'title') ?? lines.find((line, i) => i < 30 && PREFIX.test(line.folded));
  if (marked) return { line: marked, rule: 'marked-title' };
  if (statedTitle) {
    const wanted = squeeze(fold(statedTitle));
    const near = lines.filter((line) => line.text.length >= 6 && line.text.length <= LONGEST_TITLE);
    const repeated =
      near.find((line) => squeeze(line.folded) === wanted) ??
      near.find((line) => wanted.length >= 8 && squeeze(line.folded).startsWith(wanted)) ??
      near.find((line) => line.text.length > wanted.length * 0.6 && wanted.includes(squeeze(line.folded)));
    return repeated ? { line: repeated, rule: 'stated-title' } : null;
  }
  if (form !== 'text') return null;
  const announced = head && lines[head.title];
  if (announced) return { line: announced, rule: 'above-head-line' };
  const firstMeta = lines.findIndex((line, i) => i < 30 && line.kind === 'meta');
  if (firstMeta > 0) {
    const above = lines.slice(0, firstMeta).filter((line) => !line.kind && readsLikeTitle(line.folded));
    const nearest = above.at(-1);
    if (nearest) return { line: nearest, rule: 'above-head-line' };
  }
  const open = lines.filter((line) => !line.kind);
  const [first, second] = open;
  if (first && second && first.text.length >= 6 && (readsLikeTitle(first.text) || isRetold(first, second)) && isArticleAfter(open.slice(1)))
    return { line: first, rule: 'first-line' };
  return null;
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
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/** The title without its label (原标题：) and the brackets around the whole of it. */
export function bareTitle(text: string): string {
  return text.slice(PREFIX.exec(fold(text))?.[0].length ?? 0).trim();
}
