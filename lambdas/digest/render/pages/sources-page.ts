import type { IssueBriefs } from '../../../model/brief.ts';
import { byKeys } from '../../compile/order.ts';
import { type Markup, markup } from '../markup.ts';
import { pagePath, pathOf } from '../paths.ts';
import { chinese } from '../story-html.ts';
import type { Words } from '../words.ts';
import { plainPage, section, spanOf, table } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** A source is regular when it was in so many of the issues before the latest ones, and silent when it is in none of those. */
const REGULAR = 4;
const OF = 7;
const LATEST = 2;
/** Rows of the table at most. */
const MOST = 500;

interface Source {
  name: string;
  stories: number;
  /** days of the issues that have it, the newest first */
  days: string[];
}

/** Who is named as a source, how often and when last; and who used to be, and is not any more. */
export const renderSources: SpanPage = (issues, words, settings) => {
  const w = words.pages.sources;
  const sources = sourcesIn(issues);
  const silent = silentAmong(sources, issues);
  const unnamed = issues.reduce((sum, { books }) => sum + (books?.unnamed ?? 0), 0);
  const rows = sources.slice(0, MOST).map((source) => row(source, words));
  return plainPage(
    {
      path: pagePath('sources'),
      title: words.pages.names.sources,
      about: words.pages.about.sources,
      facts: issues.length > 0 ? [spanOf(issues, words), words.pages.tellings(sources.length)] : [],
      main: markup`${section('silent', w.silent, silentList(silent, words))}${section(
        'all',
        w.all,
        rows.length > 0
          ? markup`${table(w.all, [w.source, w.stories, w.days, w.last], rows, words)}${unnamed > 0 && markup`<p class="note">${w.unnamed(unnamed)}</p>`}`
          : markup`<p class="notice">${words.pages.nothing}</p>`,
      )}`,
    },
    words,
    settings,
  );
};

/** Those with most stories first. */
function sourcesIn(issues: readonly IssueBriefs[]): Source[] {
  const byName = new Map<string, Source>();
  for (const { period, books } of issues) {
    for (const { name, stories } of books?.sources ?? []) {
      const known = byName.get(name) ?? { name, stories: 0, days: [] };
      byName.set(name, { name, stories: known.stories + stories, days: [...known.days, period] });
    }
  }
  return [...byName.values()].sort(
    byKeys(
      ({ stories }) => -stories,
      ({ name }) => name,
    ),
  );
}

/** The open day is not over: who has not come yet may come. */
function silentAmong(sources: readonly Source[], issues: readonly IssueBriefs[]): Source[] {
  const closed = issues.filter((issue) => issue.closed).map(({ period }) => period);
  const latest = closed.slice(0, LATEST);
  const before = closed.slice(LATEST, LATEST + OF);
  return sources.filter(
    ({ days }) => before.filter((day) => days.includes(day)).length >= REGULAR && !days.some((day) => day >= (latest.at(-1) ?? '9999')),
  );
}

const silentList = (silent: readonly Source[], words: Words): Markup =>
  silent.length === 0
    ? markup`<p>${words.pages.sources.noSilent}</p>`
    : markup`<ul class="keys">${silent.map(({ name, days }) => markup`<li>${chinese(name, words)}${words.bracketed(`${words.pages.sources.last} ${words.monthDay(days[0] ?? '')}`)}</li>`)}</ul><p class="note">${words.pages.sources.silentNote(REGULAR, OF)}</p>`;

function row({ name, stories, days }: Source, words: Words): Markup {
  const [last = ''] = days;
  return markup`<tr><th scope="row">${chinese(name, words)}</th><td>${stories}</td><td>${days.length}</td><td><a href="${words.at(pathOf('day', last))}">${words.monthDay(last)}</a></td></tr>`;
}
