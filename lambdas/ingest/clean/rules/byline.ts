import words from '../../../../seeds/cleaning/words.json' with { type: 'json' };
import { signersOf } from '../../text/byline-fields.ts';
import { isPerson } from '../../text/person-names.ts';
import { label, type Rule, tells } from '../work-line.ts';

const ROLE = `(${words.roles.join('|')})`;
const LABELLED = new RegExp(`^[\\s（(【\\[◆●■□]*(本版|本期)?${ROLE}(\\s*[/／、&]\\s*${ROLE})*\\s*[:：丨|/／]`);
const WRITER = '[\\p{Script=Han}A-Za-z]{0,10}?(?:记者|通讯员|实习生|特约撰稿人?)';
/** A name of two characters may be spaced to the width of three. */
const NAME = '(?:[\\p{Script=Han}·]{2,10}|\\p{Script=Han}\\s+\\p{Script=Han})';
const WAYS = '文[/／]图|图[/／]文|摄影报道';
const HOW = `(\\s+(${WAYS}))?`;
/** 本报记者 甲乙 通讯员 丙丁, with a site's name before it and in brackets or not. */
const NAMED = new RegExp(`^[\\s（(【[◆●■□]*${WRITER}\\s*[:：]?\\s*${NAME}([\\s、，,]+(${WRITER}\\s*)?${NAME})*${HOW}[\\s）)】\\]]*$`, 'u');
/** A field in brackets, or a source and a space, and behind it a sentence: （来源：某某日报）近日，… A paragraph may begin so. */
const HEADS_SENTENCE =
  /^([（(【[][^）)】\]]{0,60}[）)】\]]\s*\S.{10,}|(信息)?(来源|稿源)\s*[:：]\s*\S{2,20}\s+[^，]{4,}，.{8,})[。！？…][”’"」』]?$/;
/** Names in a row behind a role: 新华社记者甲乙丙、丁戊. */
const NAMES = new RegExp(`^${WRITER}\\s*[\\p{Script=Han}·]{2,4}(、[\\p{Script=Han}·]{2,4})+$`, 'u');
/** Nothing but a role with a space and names of persons behind it: 青山日报记者 甲乙丙. */
const SIGNED = new RegExp(
  `^[\\s（(【[◆●■□]*${WRITER}\\s*[:：]?\\s+[\\p{Script=Han}·]{2,4}([\\s、，,]+(${WRITER}\\s*)?[\\p{Script=Han}·]{2,4})*${HOW}[\\s）)】\\]]*$`,
  'u',
);
/** Names in brackets and nothing else: （甲乙 丙丁） at the end, （编辑 甲乙丙） anywhere. */
const SIGNATURE = /^[（(][^（()）]{2,40}[）)]$/;
const BRACKETED = new RegExp(`^[（(【[]${ROLE}\\s+${NAME}([\\s、]+${NAME})*[）)】\\]]$`, 'u');
/** What stands between the names of a line of writers. */
const BETWEEN = new RegExp(`${WRITER}|${WAYS}|[\\s（(【[◆●■□）)】\\]:：、，,]+`, 'gu');
/** So many characters name more writers than a title stands for. */
const LONGEST_SIGNED = 50;
const PICTURES = /^[\s（(]*本版(图片|照片).{0,30}(提供|拍摄|摄)[）)。]?$/;

/** Who wrote, edited, checked or supplied it: at the foot, or right under the title. */
export const byline: Rule = {
  id: 'byline',
  apply({ lines }) {
    const end = lines.findLastIndex((line) => line.hint !== 'outside' && tells(line));
    // names in brackets go on with a list, or with other short lines
    let isListed = /名单/.test(lines[end]?.folded ?? '');
    for (const [i, line] of lines.entries()) {
      if (i > end + 1 && !lines[i - 1]?.kind) isListed = true;
      if (line.kind || line.hint === 'outside' || line.text.length > 100 || /[。！？].{20,}/.test(line.folded)) continue;
      if (HEADS_SENTENCE.test(line.folded)) continue;
      const isNamed = NAMED.test(line.folded) && (/[\s（(]/.test(line.folded) || line.text.length <= 12 || NAMES.test(line.folded));
      const isAtEnd = i > end && !isListed;
      const isSignature = BRACKETED.test(line.folded) || (isAtEnd && SIGNATURE.test(line.folded) && signersOf(line.folded).length > 0);
      if (LABELLED.test(line.folded) || isNamed || isSignature || PICTURES.test(line.folded)) label(line, 'byline', 'byline');
    }
  },
};

/** True for a line of writers and nothing else, where a title could stand as well; `text` folded. */
export const isSigned = (text: string): boolean =>
  text.length <= LONGEST_SIGNED &&
  (SIGNED.test(text) || NAMES.test(text)) &&
  text
    .split(BETWEEN)
    .filter((name) => name !== '')
    .every(isPerson);
