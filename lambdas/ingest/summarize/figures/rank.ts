import type { CleanArticle, Figure } from '../../../model/article.ts';
import { kindOf } from './units.ts';

/** A 综述 of 7,000 characters holds a hundred or so; the rest of a longer list says nothing that a digest could use. */
export const MOST_FIGURES = 100;

const WORTH = { money: 3, people: 3, share: 2.5, thing: 2, extent: 2, event: 1, time: 0.6 } as const;
/** Below this many 元 it is a price or a rate, not a budget. */
const PRICE = 5000;
/** A bound is a rule, not a result: 贷款20万元以内. */
const BOUND = /以内|以下|最高|不超过|不低于|不少于/;
/** Said to be so: the work is done. */
const RESULT =
  /已|完成|建成|解决|实现|达|累计|新增|发放|惠及|办结|办理|化解|开通|投用|增长|下降|压减|分配|吸引|参加|收到|覆盖|引进|征集|排查|拨付|投入|安排|办实事/;
/** Still to come. */
const PLAN = /计划|力争|预计|拟|目标|下一步|将[^军]|到20\d\d年|不少于|不低于/;

/**
 * Puts figures in the order of what they tell: in the title, repeated, result before plan, people and money before meetings;
 * equals stay in text order. The same number of the same thing is kept once.
 */
export function ranked(found: readonly Figure[], article: Pick<CleanArticle, 'title'>, text: string): Figure[] {
  const title = article.title?.text ?? '';
  const first = new Map<string, { figure: Figure; score: number }>();
  for (const figure of found) {
    const key = `${figure.text}|${figure.about}`;
    const known = first.get(key);
    if (known) known.score += 1;
    else first.set(key, { figure, score: worth(figure, title, clauseAround(text, figure)) });
  }
  return [...first.values()]
    .sort((a, b) => b.score - a.score || a.figure.start - b.figure.start)
    .slice(0, MOST_FIGURES)
    .map(({ figure }) => figure);
}

function clauseAround(text: string, { start, end }: Figure): string {
  let from = start;
  while (from > 0 && start - from < 24 && !/[，,。；;\n]/.test(text.charAt(from - 1))) from--;
  return text.slice(from, Math.min(text.length, end + 12));
}

function worth(figure: Figure, title: string, clause: string): number {
  const { value, unit, about } = figure;
  const digits = /[\d.]+/.exec(figure.text)?.[0];
  let score: number = WORTH[kindOf(unit)];
  if (digits && digits.length > 1 && title.includes(digits)) score += 3;
  if (RESULT.test(clause)) score += 1.5;
  if (PLAN.test(clause)) score -= 1;
  if (!digits) score -= 1.5;
  if (about) score += 0.5;
  if (BOUND.test(clause)) score -= 1;
  if (kindOf(unit) === 'money' && (value ?? 0) < PRICE) score -= 1.5;
  if (value !== null && value < 5 && unit !== '%') score -= 0.7;
  return score + Math.min(1.2, Math.log10(Math.max(1, value ?? 1)) * 0.3);
}
