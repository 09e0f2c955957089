import type { Brief } from '../../../model/brief.ts';
import { byKeys, groupBy } from '../../compile/order.ts';
import { chainOf } from '../../compile/told.ts';
import { type Markup, markup } from '../markup.ts';
import { pagePath, pathOf, timelineAnchor } from '../paths.ts';
import { lang } from '../story-html.ts';
import type { Words } from '../words.ts';
import { briefLine, plainPage, spanOf } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** Stories over several issues that the page has, those that went on last first. */
const MOST = 100;

interface Telling {
  brief: Brief;
  day: string;
}

/** Each story that more than one issue told: what each of them told. */
export const renderTimeline: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const tellings = issues.flatMap(({ period, stories }) => stories.map((brief) => ({ brief, day: period }))).toReversed();
  const chains = [...groupBy(tellings, ({ brief, day }) => chainOf(brief.continues ?? { period: day, story: brief.id }))]
    .filter(([, of]) => of.some(({ brief }) => brief.continues))
    .map(([key, of]) => ({ key, of: of.toSorted(byKeys(({ day }) => day)) }))
    .sort(
      byKeys(
        ({ of }) => `${-Number((of.at(-1)?.day ?? '').replaceAll('-', ''))}`,
        ({ key }) => key,
      ),
    )
    .slice(0, MOST);
  return plainPage(
    {
      path: pagePath('timeline'),
      title: w.names.timeline,
      about: w.about.timeline,
      facts: issues.length > 0 ? [spanOf(issues, words)] : [],
      main: chains.length === 0 ? markup`<p class="notice">${w.timeline.none}</p>` : chains.map(({ of }) => chain(of, words)),
    },
    words,
    settings,
  );
};

function chain(of: readonly Telling[], words: Words): Markup {
  const w = words.pages.timeline;
  const newest = of.at(-1);
  const began = newest?.brief.continues;
  if (!newest || !began) return markup``;
  const anchor = timelineAnchor(began.period, began.story);
  const days = new Set([began.period, ...of.map(({ day }) => day)]);
  const isHere = of.some(({ brief }) => !brief.continues);
  const first = markup`<li><a href="${words.at(pathOf('day', began.period))}">${words.dayIssue(began.period)}</a> <small>${w.first}</small></li>`;
  return markup`<section aria-labelledby="${anchor}"><h2 id="${anchor}"><span${lang(newest.brief.script, words)}>${newest.brief.title.text}</span> <small>${w.chain(days.size, of.length + (isHere ? 0 : 1))}</small></h2>
<ol class="lines">${!isHere && first}${of.map(({ brief, day }) => briefLine(brief, day, words, [words.pages.tellings(brief.sources)]))}</ol></section>`;
}
