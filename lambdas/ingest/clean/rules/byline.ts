import { label, type Rule } from '../work-line.ts';

const ROLE =
  '(责任编辑|責任編輯|责编|实习编辑|值班编辑|编辑|編輯|责任校对|校对|审核|审校|审签|初审|复审|终审|一审|二审|三审|终校|校审|主编|值班主任|总值班|监制|统筹|策划|制作|排版|美编|撰稿|撰文|文字|供稿|供图|来稿|通讯员|作者|记者|本报记者|本网记者|特约记者|见习记者|融媒记者|实习生|文|图|文/图|图/文|图文|图片|摄影|视频|来源|來源|稿源|信息来源|本版撰稿|图片提供|投稿|上传|录入)';
const LABELLED = new RegExp(`^[\\s（(【\\[]*(本版|本期)?${ROLE}(\\s*[/／、&]\\s*${ROLE})*\\s*[:：丨|/／]`);
const NAMED =
  /^[\s（(【[]*((本报|本网|本刊|融媒体?|全媒体|特约|见习|实习|首席)?(记者|通讯员|实习生|特约撰稿人?))\s*[:：]?\s*[\p{Script=Han}·]{2,4}([\s、，,]+(((本报|本网|见习|特约)?(记者|通讯员|实习生))?\s*[\p{Script=Han}·]{2,4}))*[\s）)】\]]*$/u;
const PICTURES = /^[\s（(]*本版(图片|照片).{0,30}(提供|拍摄|摄)[）)。]?$/;

/** Who wrote, edited, checked or supplied it: at the foot, or right under the title. */
export const byline: Rule = {
  id: 'byline',
  apply({ lines }) {
    const inside = lines.filter((line) => line.hint !== 'outside');
    for (const line of inside) {
      if (line.kind || line.text.length > 100 || /[。！？].{20,}/.test(line.text)) continue;
      if (LABELLED.test(line.text) || NAMED.test(line.text) || PICTURES.test(line.text)) label(line, 'byline', 'byline');
    }
  },
};
