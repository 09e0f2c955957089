import type { DigestListEntry } from '../../model/digest.ts';
import { daysOf, type PeriodKind, weekOf } from '../../model/period.ts';
import { groupBy } from '../compile/order.ts';
import { pageOf, siteLinks } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { INDEX, pathOf } from './paths.ts';
import { issueName, periodName } from './words.ts';

type Find = (kind: PeriodKind, period: string) => DigestListEntry | undefined;

/** 往期: a calendar for each month, newest first, whose days, weeks and title lead to their issues. */
export function renderArchive(list: DigestListEntry[]): string {
  const entries = new Map(list.map((entry) => [`${entry.kind} ${entry.period}`, entry]));
  const find: Find = (kind, period) => entries.get(`${kind} ${period}`);
  const months = [...new Set(list.flatMap(monthsOf))].sort().reverse();
  const years = [...groupBy(months, (month) => month.slice(0, 4))];
  return pageOf({
    title: '往期 · 简报',
    description: `共 ${list.length} 期。`,
    header: markup`<h1><a href="${INDEX}">往期</a></h1><p class="facts"><span>日报 ${count(list, 'day')} 期</span><span>周报 ${count(list, 'week')} 期</span><span>月报 ${count(list, 'month')} 期</span></p>`,
    main:
      years.length === 0 ? markup`<p class="notice">还没有一期。</p>` : years.map(([year, of], i) => yearSection(year, of, find, i === 0)),
    footer: markup`<p>格中为日期、期号和刊发条数；左列为周报，月名为月报。</p><p class="links">${siteLinks()}</p>`,
  });
}

const count = (list: DigestListEntry[], kind: PeriodKind): number => list.filter((entry) => entry.kind === kind).length;

/** The months whose calendar shows an entry. */
function monthsOf({ kind, period }: DigestListEntry): string[] {
  return kind === 'month' ? [period] : daysOf({ kind, id: period }).map((day) => day.slice(0, 7));
}

const yearSection = (year: string, months: string[], find: Find, open: boolean): Markup =>
  markup`<section aria-labelledby="y-${year}"><details${open && markup` open`}><summary><h2 id="y-${year}">${+year}年</h2></summary><div class="months">${months.map((month) => calendar(month, find))}</div></details></section>`;

function calendar(month: string, find: Find): Markup {
  const weeks = [...groupBy(daysOf({ kind: 'month', id: month }), weekOf)];
  const whole = find('month', month);
  const name = periodName('month', month);
  return markup`<table class="cal"><caption>${whole ? markup`<a href="${pathOf('month', month)}">${name}</a> <small>${issueName(whole)} · ${whole.counts.stories} 条</small>` : name}</caption>
<thead><tr><th scope="col">周</th>${[...'一二三四五六日'].map((day) => markup`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>${weeks.map(
    ([week, days]) =>
      markup`<tr><th scope="row">${weekCell(week, find)}</th>${Array.from({ length: 7 }, (_, i) => dayCell(days, i, find))}</tr>`,
  )}</tbody></table>`;
}

function weekCell(week: string, find: Find): Content {
  const number = +week.slice(6);
  return find('week', week) ? markup`<a href="${pathOf('week', week)}" aria-label="${periodName('week', week)}">${number}</a>` : number;
}

/** @param weekday 0 is Monday */
function dayCell(days: string[], weekday: number, find: Find): Markup {
  const day = days.find((d) => (new Date(`${d}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday);
  if (!day) return markup`<td class="off"></td>`;
  const entry = find('day', day);
  if (!entry) return markup`<td><span>${+day.slice(8)}</span></td>`;
  const { number, counts } = entry;
  return markup`<td><a href="${pathOf('day', day)}" aria-label="${periodName('day', day)}，${issueName(entry)}，${counts.stories} 条">${+day.slice(8)}<small>${number}期<br>${counts.stories}条</small></a></td>`;
}
