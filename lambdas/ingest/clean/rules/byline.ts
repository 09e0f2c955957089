import { label, type Rule } from '../work-line.ts';

const ROLE =
  '(责任编辑|责编|实习编辑|值班编辑|编辑|编审|编译|责任校对|校对|审核|审校|审签|初审|复审|终审|一审|二审|三审|终校|校审|主编|值班主任|总值班|监制|统筹|策划|制作|排版|美编|撰稿|撰文|文字|供稿|供图|来稿|通讯员|作者|记者|本报记者|本网记者|特约记者|见习记者|融媒记者|实习生|文|图|文/图|图/文|图文|图片|摄影|视频|来源|稿源|信息来源|本版撰稿|图片提供|投稿|上传|录入)';
const LABELLED = new RegExp(`^[\\s（(【\\[]*(本版|本期)?${ROLE}(\\s*[/／、&]\\s*${ROLE})*\\s*[:：丨|/／]`);
const WRITER = '[\\p{Script=Han}A-Za-z]{0,10}?(记者|通讯员|实习生|特约撰稿人?)';
const NAME = '[\\p{Script=Han}·]{2,10}';
/** 本报记者 甲乙 通讯员 丙丁, with a site's name before it and in brackets or not. */
const NAMED = new RegExp(`^[\\s（(【[]*${WRITER}\\s*[:：]?\\s*${NAME}([\\s、，,]+(${WRITER}\\s*)?${NAME})*[\\s）)】\\]]*$`, 'u');
/** A field in brackets, or a source and a space, and behind it a sentence: （来源：某某日报）近日，… A paragraph may begin so. */
const HEADS_SENTENCE =
  /^([（(【[][^）)】\]]{0,60}[）)】\]]\s*\S.{10,}|(信息)?(来源|稿源)\s*[:：]\s*\S{2,20}\s+[^，]{4,}，.{8,})[。！？…][”’"」』]?$/;
/** Names in a row behind a role: 新华社记者甲乙丙、丁戊. */
const NAMES = new RegExp(`^${WRITER}\\s*[\\p{Script=Han}·]{2,4}(、[\\p{Script=Han}·]{2,4})+$`, 'u');
const PICTURES = /^[\s（(]*本版(图片|照片).{0,30}(提供|拍摄|摄)[）)。]?$/;

/** Who wrote, edited, checked or supplied it: at the foot, or right under the title. */
export const byline: Rule = {
  id: 'byline',
  apply({ lines }) {
    for (const line of lines) {
      if (line.kind || line.hint === 'outside' || line.text.length > 100 || /[。！？].{20,}/.test(line.folded)) continue;
      if (HEADS_SENTENCE.test(line.folded)) continue;
      const isNamed = NAMED.test(line.folded) && (/[\s（(]/.test(line.folded) || line.text.length <= 12 || NAMES.test(line.folded));
      if (LABELLED.test(line.folded) || isNamed || PICTURES.test(line.folded)) label(line, 'byline', 'byline');
    }
  },
};
