import type { IssueBriefs } from '../../../model/brief.ts';
import { lasting } from '../../../model/lasting.ts';
import { givenUp, held, type QueueReading } from '../../../model/queue.ts';
import type { Settings } from '../../../model/settings.ts';
import { byKeys, groupBy } from '../../compile/order.ts';
import { type Markup, markup } from '../markup.ts';
import { pagePath, pathOf } from '../paths.ts';
import type { Words } from '../words.ts';
import { plainPage, section, table } from './frame.ts';

/** How many of the newest issues of days it tells of. */
export const RECENT = 7;
/** What says how things are when it is called: a page that is a file cannot. */
const COMMAND = 'npx jianbao status';
/** What has dead letters tried again. */
const REDRIVE = 'npx jianbao redrive';

/** How things are at a moment. */
export interface SystemState {
  /** when the queues were read, ISO instant */
  asOf: string;
  /** of the newest days, the newest first */
  issues: readonly IssueBriefs[];
  /** when it was received, ISO instant; null before there was one */
  lastArticle: string | null;
  queues: readonly QueueReading[];
}

/** When articles and issues last came, what could not be read, and what waits in the queues. */
export function renderStatus(state: SystemState, words: Words, settings: Settings): string {
  const w = words.pages.status;
  const { issues, lastArticle } = state;
  const [newest] = issues;
  return plainPage(
    {
      path: pagePath('status'),
      title: words.pages.names.status,
      about: words.pages.about.status,
      main: markup`${section(
        'last',
        w.last,
        markup`<ul class="keys"><li>${lastArticle ? markup`${w.lastArticle} ${timeOf(lastArticle, words, settings)}` : w.never}</li>${newest ? markup`<li>${w.lastIssue}${words.colon}${issueLink(newest, words)} ${words.issueName(newest)} · ${stateOf(newest, words)}</li>` : null}</ul>`,
      )}${section('queues', w.queues, queues(state, words, settings))}${
        issues.length > 0 &&
        section(
          'recent',
          w.recent,
          table(
            w.recent,
            [w.day, w.received, w.stories, w.rejected, w.failed, w.state],
            issues.map((issue) => row(issue, words)),
            words,
          ),
        )
      }${section('reasons', w.reasons, reasons(issues, words))}${section('now', w.now, markup`<p>${w.ask} <code>${COMMAND}</code></p><ul class="keys">${w.hints.map((hint) => markup`<li>${hint}</li>`)}</ul>`)}`,
    },
    words,
    settings,
  );
}

const timeOf = (instant: string, words: Words, { timeZone }: Settings): Markup =>
  markup`<time datetime="${instant}">${words.moment(instant, timeZone)}</time>${words.bracketed(timeZone)}`;

const issueLink = ({ period }: IssueBriefs, words: Words): Markup =>
  markup`<a href="${words.at(pathOf('day', period))}">${words.periodName('day', period)}</a>`;

const stateOf = ({ closed, revision }: IssueBriefs, { masthead, pages: { status } }: Words): string =>
  `${closed ? status.closed : status.open}${revision > 1 ? ` · ${masthead.revision(revision)}` : ''}`;

const row = (issue: IssueBriefs, words: Words): Markup =>
  markup`<tr><th scope="row"><a href="${words.at(pathOf('day', issue.period))}">${words.monthDay(issue.period)}</a></th><td>${issue.counts.received}</td><td>${issue.counts.stories}</td><td>${issue.counts.rejected}</td><td>${issue.counts.failed}</td><td>${stateOf(issue, words)}</td></tr>`;

function queues(state: SystemState, words: Words, settings: Settings): Markup {
  const w = words.pages.status;
  const left = state.queues.filter(({ name, depth }) => givenUp.has(name) && depth !== null && depth.waiting > 0);
  return markup`<p>${w.readAt} ${timeOf(state.asOf, words, settings)}</p>${left.length > 0 && markup`<ul class="keys">${left.map((queue) => leftIn(queue, words))}</ul>`}${table(
    w.queues,
    [w.queue, w.waiting, w.inFlight, w.delayed, w.oldest],
    state.queues.map((queue) => queueRow(queue, words)),
    words,
  )}<p class="note">${w.queuesNote}</p>`;
}

/** What to do about messages that nobody tries again by himself. */
const leftIn = ({ name, depth }: QueueReading, { colon, pages: { status } }: Words): Markup =>
  markup`<li><strong>${status.queueNames[name]}${colon}${depth?.waiting ?? null}</strong> ${name === 'lostTicks' ? status.lostTicks : markup`${status.deadLetters} <code>${REDRIVE}</code>`}</li>`;

const queueRow = (queue: QueueReading, words: Words): Markup => {
  const { name, depth } = queue;
  const w = words.pages.status;
  return markup`<tr><th scope="row">${w.queueNames[name]}</th>${depth ? markup`<td>${depth.waiting}</td><td>${depth.inFlight}</td><td>${depth.delayed}</td><td>${held(depth) === 0 ? w.empty : ageOf(queue, words)}</td>` : markup`<td colspan="4">${w.unread}</td>`}</tr>`;
};

const ageOf = ({ oldestSeconds }: QueueReading, { pages: { status } }: Words): string =>
  oldestSeconds === null ? status.unknown : status.lasting(lasting(oldestSeconds));

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
