import { label, type Rule } from '../work-line.ts';

const PREFIX = /^[【[（(]?(摘要|摘 要|内容摘要|内容提要|核心提示|核心提要|导读|导语|提要|简介|編者按語)[】\]）)]?\s*[:：]\s*/;
/** A teaser is cut with dots. */
const CUT = /(…|\.{3}|。。。)\s*$/;

/** A teaser that repeats the article's own words: its beginning stands again below, or it is cut with dots. */
export const abstract: Rule = {
  id: 'teaser',
  apply({ lines }) {
    for (const [i, line] of lines.entries()) {
      if (line.kind || i > 40 || !PREFIX.test(line.text)) continue;
      const words = line.text.replace(PREFIX, '').replace(CUT, '').trim();
      const below = lines
        .slice(i + 1)
        .map((later) => later.text)
        .join('');
      if (CUT.test(line.text) || below.includes(words.slice(0, 40))) label(line, 'abstract', 'teaser');
    }
  },
};
