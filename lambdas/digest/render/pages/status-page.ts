import type { IssueBriefs } from '../../../model/brief.ts';
import { byKeys, groupBy } from '../../compile/order.ts';
import { type Markup, markup } from '../markup.ts';
import { pagePath, pathOf } from '../paths.ts';
import type { Words } from '../words.ts';
import { plainPage, section, table } from './frame.ts';
import type { SpanPage } from './span-page.ts';

const ISSUES = 7;
/** What says how things are at this moment: a page that is a file cannot. */
const COMMAND = 'npx jianbao status';

/** When articles and issues last came, and what could not be read. No clock: it changes when an issue does. */
export const renderStatus: SpanPage = (issues, words, settings) => {
  const w = words.pages.status;
  const recent = issues.slice(0, ISSUES);
  const [newest] = issues;
  const asOf = issues.map((issue) => issue.asOf).find((at) => at !== null);
  return plainPage(
    {
      path: pagePath('status'),
      title: words.pages.names.status,
      about: words.pages.about.status,
      main: markup`${section(
        'last',
        w.last,
        markup`<ul class="keys"><li>${asOf ? markup`${w.lastArticle} <time datetime="${asOf}">${words.moment(asOf, settings.timeZone)}</time>${words.bracketed(settings.timeZone)}` : w.never}</li>${newest ? markup`<li>${w.lastIssue}${words.colon}${issueLink(newest, words)} ${words.issueName(newest)} · ${stateOf(newest, words)}</li>` : null}</ul>`,
      )}${
        recent.length > 0 &&
        section(
          'recent',
          w.recent,
          table(
            w.recent,
            [w.day, w.received, w.stories, w.rejected, w.failed, w.state],
            recent.map((issue) => row(issue, words)),
            words,
          ),
        )
      }${section('reasons', w.reasons, reasons(recent, words))}${section('now', w.now, markup`<p>${w.ask} <code>${COMMAND}</code></p><ul class="keys">${w.hints.map((hint) => markup`<li>${hint}</li>`)}</ul>`)}`,
    },
    words,
    settings,
  );
};

const issueLink = ({ period }: IssueBriefs, words: Words): Markup =>
  markup`<a href="${words.at(pathOf('day', period))}">${words.periodName('day', period)}</a>`;

const stateOf = ({ closed, revision }: IssueBriefs, { masthead, pages: { status } }: Words): string =>
  `${closed ? status.closed : status.open}${revision > 1 ? ` · ${masthead.revision(revision)}` : ''}`;

const row = (issue: IssueBriefs, words: Words): Markup =>
  markup`<tr><th scope="row"><a href="${words.at(pathOf('day', issue.period))}">${words.monthDay(issue.period)}</a></th><td>${issue.counts.received}</td><td>${issue.counts.stories}</td><td>${issue.counts.rejected}</td><td>${issue.counts.failed}</td><td>${stateOf(issue, words)}</td></tr>`;

function reasons(issues: readonly IssueBriefs[], words: Words): Markup {
  const w = words.pages.status;
  const all = issues.flatMap(({ books }) => [...(books?.rejected ?? []), ...(books?.failed ?? [])]);
  if (all.length === 0) return markup`<p>${w.noReasons}</p>`;
  const byCode = [...groupBy(all, ({ code }) => code)]
    .map(([code, of]) => ({ code, items: of.reduce((sum, { items }) => sum + items, 0) }))
    .sort(
      byKeys(
        ({ items }) => -items,
        ({ code }) => code,
      ),
    );
  return table(
    w.reasons,
    [w.reason, w.count],
    byCode.map(({ code, items }) => markup`<tr><th scope="row">${words.reason(code)} <code>${code}</code></th><td>${items}</td></tr>`),
    words,
  );
}
