import { Converter } from 'opencc-js';
import { sentencesOf } from '../../lambdas/ingest/text/sentences.ts';
import type { Piece } from './series.ts';

type Change = (piece: Piece, next: () => number) => Pick<Piece, 'text'> & { title?: string };

const traditional = Converter({ from: 'cn', to: 'tw' });
const MARKS: Record<string, string> = { '，': ',', '。': '.', '；': ';', '：': ':', '！': '!', '（': '(', '）': ')' };
/** Common characters, put where an editor changed one. */
const OTHERS = '的了在和有为等将已也就还上中下对到与以及新好多大小';

/** Characters of the body changed, a share of them: half replaced, a quarter left out, a quarter put in. */
const edited =
  (share: number): Change =>
  ({ text }, next) => ({
    text: [...text]
      .map((char) => {
        if (!/\p{Script=Han}/u.test(char) || next() >= share) return char;
        const other = OTHERS.charAt(Math.floor(next() * OTHERS.length));
        const how = next();
        return how < 0.5 ? other : how < 0.75 ? '' : char + other;
      })
      .join(''),
  });

/** A share of the sentences left out, at least one of more than three, spread over the text. */
const cut =
  (share: number): Change =>
  ({ text }, next) => {
    const sentences = sentencesOf(text);
    const out = new Set<number>();
    const count = Math.floor(sentences.length * share) || (sentences.length > 3 ? 1 : 0);
    while (out.size < count) out.add(Math.floor(next() * sentences.length));
    return { text: sentences.flatMap((sentence, i) => (out.has(i) ? [] : [sentence.text])).join('') };
  };

const framed = (text: string): string =>
  `首页 > 新闻频道 > 要闻\n来源：河湾新闻网 作者：编辑部 发布时间：2026-11-21 08:30\n字号：大 中 小\n${text}\n责任编辑：江小舟\n` +
  '更多精彩内容请关注河湾发布微信公众号，转载请注明出处，未经授权不得用于商业用途。\n版权所有 河湾新闻网 联系电话 0000-1234567';

/** What becomes of an article on its way through other hands. */
export const changes: Record<string, Change> = {
  'header and footer': ({ text }) => ({ text: framed(text) }),
  '2 % edited': edited(0.02),
  '5 % edited': edited(0.05),
  '10 % of sentences cut': cut(0.1),
  '30 % of sentences cut': cut(0.3),
  'Traditional script': ({ title, text }) => ({ title: traditional(title), text: traditional(text) }),
  'other punctuation': ({ text }) => ({ text: text.replace(/[，。；：！（）]/g, (mark) => MARKS[mark] ?? '') }),
  'first third': ({ text }) => ({ text: excerptOf(text) }),
  'other headline': ({ title, text }) => ({ text, title: `快讯｜${title.replace(/(?<=.{6})[^\d]{2,}$/, '')}` }),
};

/** Whole sentences up to a third of the text, the first one at least. */
function excerptOf(text: string): string {
  const [first, ...others] = sentencesOf(text);
  const end = others.filter((sentence) => sentence.end <= text.length / 3).at(-1)?.end ?? first?.end ?? text.length;
  return text.slice(0, end);
}
