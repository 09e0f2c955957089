import type { Digest } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { readingMinutes } from './outline.ts';
import { ARCHIVE, INDEX, pathOf } from './paths.ts';
import { ownName } from './story-html.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** Periods before and after, where they have an issue: `2026-11-20`. */
export interface Neighbours {
  previous?: string;
  next?: string;
  /** it is an older revision: a newer one stands in its place */
  superseded?: true;
}

/** 报头: name, number, issuing unit, date, and what state the issue is in. */
export function masthead({ digest, outline, words }: View): Markup {
  const { kind, period, name, issuer, revision, closed, asOf, timeZone } = digest;
  const m = words.masthead;
  return markup`
<h1><a href="${words.at(INDEX)}">${ownName(name, words)}</a></h1>
<p class="issue"><span class="kind">${words.kinds[kind]}</span>${words.issueName(digest)}</p>
<p class="line"><span>${issuer ? ownName(issuer, words) : m.automatic}</span><time datetime="${period}">${words.periodName(kind, period)}</time></p>
<p class="facts"><span>${m.covers}${words.coverage(digest)}</span><span>${m.minutes(readingMinutes(outline))}</span><span>${closed ? m.closed : m.open}${revision > 1 && ` · ${m.revision(revision)}`}</span>${asOf && markup`<span>${m.asOf} <time datetime="${asOf}">${words.moment(asOf, timeZone)}</time></span>`}</p>`;
}

/** 上一期, 往期, 下一期 */
export function turnPages({ kind }: Pick<Digest, 'kind'>, { previous, next }: Neighbours, label: string, words: Words): Markup {
  const to = (period: string | undefined, name: string, rel: string): Content =>
    period ? markup`<a rel="${rel}" href="${words.at(pathOf(kind, period))}">${name}</a>` : markup`<span class="none">${name}</span>`;
  const { masthead: m, site } = words;
  return markup`<nav class="turn" aria-label="${label}">${to(previous, m.previous, 'prev')}<a href="${words.at(ARCHIVE)}">${site.archive}</a>${to(next, m.next, 'next')}</nav>`;
}
