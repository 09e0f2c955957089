import type { DigestListEntry } from '../../model/digest.ts';
import { daysOf, type PeriodKind, weekOf } from '../../model/period.ts';
import { groupBy } from '../compile/order.ts';
import { pageOf, type SiteSettings, siteLinks } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, INDEX, pathOf } from './paths.ts';
import type { Words } from './words.ts';

type Find = (kind: PeriodKind, period: string) => DigestListEntry | undefined;

/** 往期: a calendar for each month, newest first, whose days, weeks and title lead to their issues. */
export function renderArchive(list: DigestListEntry[], words: Words, settings?: SiteSettings): string {
  const entries = new Map(list.map((entry) => [`${entry.kind} ${entry.period}`, entry]));
  const find: Find = (kind, period) => entries.get(`${kind} ${period}`);
  const months = [...new Set(list.flatMap(monthsOf))].sort().reverse();
  const years = [...groupBy(months, (month) => month.slice(0, 4))];
  const w = words.archive;
  const kinds: PeriodKind[] = ['day', 'week', 'month'];
  return pageOf(
    {
      path: ARCHIVE,
      title: `${w.title} · ${words.site.name}`,
      description: w.description(list.length),
      header: markup`<h1><a href="${words.at(INDEX)}">${w.title}</a></h1><p class="facts">${kinds.map((kind) => markup`<span>${w.issues(kind, list.filter((entry) => entry.kind === kind).length)}</span>`)}</p>`,
      main:
        years.length === 0
          ? markup`<p class="notice">${w.none}</p>`
          : years.map(([year, of], i) => yearSection(year, of, find, i === 0, words)),
      footer: markup`<p>${w.legend}</p><p class="links">${siteLinks(words)}</p>`,
    },
    words,
    settings,
  );
}

/** The months whose calendar shows an entry. */
function monthsOf({ kind, period }: DigestListEntry): string[] {
  return kind === 'month' ? [period] : daysOf({ kind, id: period }).map((day) => day.slice(0, 7));
}

const yearSection = (year: string, months: string[], find: Find, open: boolean, words: Words): Markup =>
  markup`<section class="year" aria-labelledby="y-${year}"><details${open && markup` open`}><summary><h2 id="y-${year}">${words.year(year)}</h2></summary><div class="months">${months.map((month) => calendar(month, find, words))}</div></details></section>`;

function calendar(month: string, find: Find, words: Words): Markup {
  const weeks = [...groupBy(daysOf({ kind: 'month', id: month }), weekOf)];
  const whole = find('month', month);
  const name = words.periodName('month', month);
  return markup`<table class="cal"><caption>${whole ? markup`<a href="${words.at(pathOf('month', month))}">${name}</a> <small>${words.issueName(whole)} · ${words.stories(whole.counts.stories)}</small>` : name}</caption>
<thead><tr><th scope="col">${words.archive.week}</th>${words.weekdays.map((day) => markup`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>${weeks.map(
    ([week, days]) =>
      markup`<tr><th scope="row">${weekCell(week, find, words)}</th>${Array.from({ length: 7 }, (_, i) => dayCell(days, i, find, words))}</tr>`,
  )}</tbody></table>`;
}

function weekCell(week: string, find: Find, words: Words): Content {
  const number = +week.slice(6);
  return find('week', week)
    ? markup`<a href="${words.at(pathOf('week', week))}" aria-label="${words.periodName('week', week)}">${number}</a>`
    : number;
}

/** @param weekday 0 is Monday */
function dayCell(days: string[], weekday: number, find: Find, words: Words): Markup {
  const day = days.find((d) => (new Date(`${d}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday);
  if (!day) return markup`<td class="off"></td>`;
  const entry = find('day', day);
  if (!entry) return markup`<td><span>${+day.slice(8)}</span></td>`;
  const { number, counts } = entry;
  return markup`<td><a href="${words.at(pathOf('day', day))}">${+day.slice(8)}<small>${words.archive.number(number)}<br>${words.stories(counts.stories)}</small></a></td>`;
}
