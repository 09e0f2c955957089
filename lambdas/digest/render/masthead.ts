import type { Digest } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, INDEX, pathOf } from './paths.ts';
import { coverage, issueName, KINDS, moment, periodName } from './words.ts';

/** Periods before and after, where they have an issue: `2026-11-20`. */
export interface Neighbours {
  previous?: string;
  next?: string;
}

/** 报头: name, number, issuing unit, date, and what state the issue is in. */
export function masthead(digest: Digest, minutes: number): Markup {
  const { kind, period, name, issuer, revision, closed, asOf, timeZone } = digest;
  return markup`
<h1><a href="${INDEX}">${name}</a></h1>
<p class="issue"><span class="kind">${KINDS[kind]}</span>${issueName(digest)}</p>
<p class="line"><span>${issuer || '自动编辑'}</span><time datetime="${period}">${periodName(kind, period)}</time></p>
<p class="facts"><span>收稿时段：${coverage(digest)}</span><span>阅读约 ${minutes} 分钟</span><span>${closed ? '已定稿' : '未定稿，随收随编'}${revision > 1 && ` · 第${revision}版`}</span>${asOf && markup`<span>截至 <time datetime="${asOf}">${moment(asOf, timeZone)}</time></span>`}</p>`;
}

/** 上一期, 往期, 下一期 */
export function turnPages({ kind }: Pick<Digest, 'kind'>, { previous, next }: Neighbours, label: string): Markup {
  const to = (period: string | undefined, words: string, rel: string): Content =>
    period ? markup`<a rel="${rel}" href="${pathOf(kind, period)}">${words}</a>` : markup`<span class="none">${words}</span>`;
  return markup`<nav class="turn" aria-label="${label}">${to(previous, '← 上一期', 'prev')}<a href="${ARCHIVE}">往期</a>${to(next, '下一期 →', 'next')}</nav>`;
}
