import type { Digest, DigestListEntry } from '../../model/digest.ts';
import type { PeriodKind } from '../../model/period.ts';
import { byKeys } from '../compile/order.ts';
import { notices } from './accounts.ts';
import { briefSection } from './brief-html.ts';
import { pageOf, type SiteSettings, siteLinks } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { masthead } from './masthead.ts';
import { numbersSection } from './numbers-html.ts';
import { ARCHIVE, INDEX, pathOf } from './paths.ts';
import { type View, viewOf } from './view.ts';
import type { Words } from './words.ts';

/** How many days the index lists besides the latest. */
const RECENT = 7;

/** The `/` page: the latest day's issue in short, and the ways to the others. */
export function renderIndex(latest: Digest | null, list: DigestListEntry[], words: Words, settings?: SiteSettings): string {
  const newest = list.toSorted(byKeys((entry) => entry.period)).reverse();
  const of = (kind: PeriodKind): DigestListEntry[] => newest.filter((entry) => entry.kind === kind);
  const view = latest && viewOf(latest, words);
  return pageOf(
    {
      path: INDEX,
      title: latest ? `${latest.name} ${words.periodName('day', latest.period)}` : words.site.name,
      description: latest ? words.index.description(words.issueName(latest), latest.counts.stories) : words.index.none,
      header: view ? masthead(view) : markup`<h1>${words.site.name}</h1>`,
      main: view ? inShort(view, of) : markup`<p class="notice">${words.index.first}</p>`,
      footer: markup`<p class="links">${siteLinks(words)}</p>`,
    },
    words,
    settings,
  );
}

function inShort(view: View, of: (kind: PeriodKind) => DigestListEntry[]): Markup {
  const { digest: latest, words } = view;
  const href = words.at(pathOf(latest.kind, latest.period));
  const recent = of('day').filter(({ period }) => period !== latest.period);
  return markup`
${notices(latest, words).map((note) => markup`<p class="notice">${note}</p>`)}
<div class="sheet">
<div class="body">${briefSection(view, href)}
<p class="more"><a href="${href}">${words.index.read(latest.counts.stories)}</a></p>
${cards(words.index.spans, [...of('week').slice(0, 1), ...of('month').slice(0, 1)], words)}
${cards(words.index.recent, recent.slice(0, RECENT), words)}
<p class="more"><a href="${words.at(ARCHIVE)}">${words.index.all}</a></p></div>
<div class="side">${numbersSection(view)}</div>
</div>`;
}

function cards(heading: string, entries: DigestListEntry[], words: Words): Content {
  if (entries.length === 0) return null;
  return markup`<section><h2>${heading}</h2><ul class="cards">${entries.map(
    (entry) =>
      markup`<li><a href="${words.at(pathOf(entry.kind, entry.period))}"><b>${words.periodName(entry.kind, entry.period)}</b><span>${words.kinds[entry.kind]} · ${words.issueName(entry)} · ${words.stories(entry.counts.stories)}</span></a></li>`,
  )}</ul></section>`;
}
