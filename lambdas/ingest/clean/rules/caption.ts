import { endsSentence, isProse, label, type Rule, type WorkLine } from '../work-line.ts';

/** 张亮 摄, （记者 李明 摄）, 王芳/摄, 资料图, 图为…, 某某供图 at a line's end. */
const CREDIT =
  /((记者|通讯员|特约记者|见习记者|本报记者)?\s*([\p{Script=Han}·]{2,4}([\s、]+[\p{Script=Han}·]{2,4}){0,3}|(?<=^|[\s。])\p{Script=Han}\s+\p{Script=Han})\s*[/／]?\s*(摄|供图|(?<=[\s/／])图|文并摄)|资料图片?|资料照片|供图|图源.{1,12}|图片来源.{1,16}|受访者供图|(新华社|中新社)(记者.{2,12}摄|发.{0,12}|摄)?)[）)】\]。]?[\s|｜]*$/u;
const OPENS =
  /^[\s（(【[▲△↑↓▼●◆]*(图为|(相片|图片|照片|图|资料图)\s*[:：]|图[一二三四五六七八九十\d]+[:：为]|上图|下图|左图|右图|资料图|图片说明|图说|▲|△)/;
/** Where a flattened article begins in so many words. */
const BEGINS =
  /^(编者按|编者的话|导语|引言|前言|开栏语|【?编者按|本报讯|本报.{0,6}电|.{0,6}讯[（(]|新华社|中新社|.{2,8}月\d{1,2}日(电|讯))/;
const SEPARATOR = /[\s，,：:；、—－·|]|[“”"《》]/;

/** Words of a phrase that says something of something: 关键是…, 从…到…, 让…. What stands under a picture names what is on it. */
const SAYS = /是|[从由].*[到至向]|[让把被]|如何|怎[么样]|为什么/;
/** Credited lines with more than this share of the text are no captions beside it: they are a picture story. */
const MOSTLY = 0.5;

/** Captions and photo credits. */
export const caption: Rule = {
  id: 'caption',
  apply(page) {
    const lines = page.lines.filter((line) => line.hint !== 'outside');
    for (const line of lines) if (line.hint === 'caption') label(line, 'caption', 'caption-element');
    const open = lines.filter(({ kind }) => !kind);
    const credited = open.filter(isUnderPicture);
    if (lengthOf(credited) > lengthOf(open) * MOSTLY) return;
    for (const line of credited) label(line, isCredited(line.folded) ? 'photo-credit' : 'caption', 'photo-credit');
    headRun(lines);
    if (credited.length > 0 && page.form === 'text') strays(lines);
  },
};

const isUnderPicture = ({ hint, text, folded }: WorkLine): boolean =>
  hint !== 'body' && text.length <= 120 && (isCredited(folded) || OPENS.test(folded)) && !isStory(folded);

const lengthOf = (lines: readonly WorkLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const isCredited = (text: string): boolean => /[摄图社]/.test(text.slice(-30)) && CREDIT.test(text);

/** Prose that ends in a credit by chance: several sentences, or a paragraph. */
const isStory = (text: string): boolean => (text.match(/[。！？]/g) ?? []).length > 2 || isProse(text.replace(CREDIT, ''));

/**
 * A flattened picture series: at least three lines under the title, each one short sentence, and then the words with which an article
 * begins.
 */
function headRun(lines: WorkLine[]): void {
  const start = lines.findIndex((line) => line.kind === 'title') + 1;
  let end = start;
  while (end < lines.length && isShortSentence(lines[end] as WorkLine)) end++;
  if (end - start < 3 || !BEGINS.test(lines[end]?.folded ?? '')) return;
  for (const line of lines.slice(start, end)) label(line, 'caption', 'picture-series');
}

const isShortSentence = (line: WorkLine): boolean =>
  !line.kind && line.text.length <= 45 && /[。][”）)]?$/.test(line.folded) && (line.folded.match(/。/g) ?? []).length === 1;

/**
 * Where pictures were flattened in, a short line between paragraphs is a heading or a caption. Headings of one article share
 * their form: when most have two parts (a comma, a space, a quotation), a bare noun phrase among them is a caption.
 */
function strays(lines: WorkLine[]): void {
  const short = lines.filter((line) => !line.kind && line.text.length <= 40 && !endsSentence(line.folded));
  const parted = short.filter((line) => SEPARATOR.test(line.folded));
  if (parted.length < 2 || parted.length * 2 < short.length) return;
  for (const line of short) if (!SEPARATOR.test(line.folded) && !SAYS.test(line.folded)) label(line, 'caption', 'stray-caption');
}
