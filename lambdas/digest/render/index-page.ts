import type { Digest, DigestListEntry } from '../../model/digest.ts';
import type { PeriodKind } from '../../model/period.ts';
import { byKeys } from '../compile/order.ts';
import { notices } from './accounts.ts';
import { briefSection } from './brief-html.ts';
import { pageOf, siteLinks } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { masthead } from './masthead.ts';
import { numbersSection } from './numbers-html.ts';
import { outlineOf, readingMinutes } from './outline.ts';
import { ARCHIVE, pathOf } from './paths.ts';
import { issueName, KINDS, periodName } from './words.ts';

/** How many days the index lists besides the latest. */
const RECENT = 7;

/** The `/` page: the latest day's issue in short, and the ways to the others. */
export function renderIndex(latest: Digest | null, list: DigestListEntry[]): string {
  const newest = list.toSorted(byKeys((entry) => entry.period)).reverse();
  const of = (kind: PeriodKind): DigestListEntry[] => newest.filter((entry) => entry.kind === kind);
  return pageOf({
    title: latest ? `${latest.name} ${periodName('day', latest.period)}` : '简报',
    description: latest ? `${issueName(latest)}，刊发 ${latest.counts.stories} 条。` : '还没有一期。',
    header: latest ? masthead(latest, readingMinutes(outlineOf(latest))) : markup`<h1>简报</h1>`,
    main: latest ? inShort(latest, of) : NOTHING_YET,
    footer: markup`<p class="links">${siteLinks()}</p>`,
  });
}

const NOTHING_YET = markup`<p class="notice">还没有一期。把稿件放进稿件桶，一两分钟后这里就有当日的一期。</p>`;

function inShort(latest: Digest, of: (kind: PeriodKind) => DigestListEntry[]): Markup {
  const href = pathOf(latest.kind, latest.period);
  const recent = of('day').filter(({ period }) => period !== latest.period);
  return markup`
${notices(latest).map((note) => markup`<p class="notice">${note}</p>`)}
<div class="sheet">
<div class="body">${briefSection(outlineOf(latest), href)}
<p class="more"><a href="${href}">读本期全文（${latest.counts.stories} 条）→</a></p>
${cards('周报与月报', [...of('week').slice(0, 1), ...of('month').slice(0, 1)])}
${cards('近日', recent.slice(0, RECENT))}
<p class="more"><a href="${ARCHIVE}">往期一览 →</a></p></div>
<div class="side">${numbersSection(latest)}</div>
</div>`;
}

function cards(heading: string, entries: DigestListEntry[]): Content {
  if (entries.length === 0) return null;
  return markup`<section><h2>${heading}</h2><ul class="cards">${entries.map(
    (entry) =>
      markup`<li><a href="${pathOf(entry.kind, entry.period)}"><b>${periodName(entry.kind, entry.period)}</b><span>${KINDS[entry.kind]}${issueName(entry)} · 刊发 ${entry.counts.stories} 条</span></a></li>`,
  )}</ul></section>`;
}
