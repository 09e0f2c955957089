import { label, type Rule } from '../work-line.ts';

const PREFIX = /^[【[（(]?(摘要|摘 要|内容摘要|内容提要|核心提示|核心提要|导读|导语|提要)([】\]）)]\s*[:：]?|\s*[:：])\s*/;
/** A teaser is cut with dots. */
const CUT = /(…|\.{3}|。。。)\s*$/;

/** An abstract is short, and the article below it is not. */
const LONGEST = 250;
const LEAST_ARTICLE = 300;

/** A teaser by its label above the article: cut with dots, repeating the article's own words, or short above a long article. */
export const abstract: Rule = {
  id: 'teaser',
  apply({ lines }) {
    for (const [i, line] of lines.entries()) {
      if (line.kind || i > 40 || !PREFIX.test(line.folded)) continue;
      const words = line.folded.replace(PREFIX, '').replace(CUT, '').trim();
      const below = lines
        .slice(i + 1)
        .map((later) => (later.kind ? '' : later.folded))
        .join('');
      const isShort = words.length <= LONGEST && below.length >= LEAST_ARTICLE && below.length > words.length * 3;
      if (CUT.test(line.folded) || below.includes(words.slice(0, 40)) || isShort) label(line, 'abstract', 'teaser');
    }
  },
};
