import type { IssueBriefs } from '../../../model/brief.ts';
import type { Correction } from '../../../model/digest.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { pagePath, pathOf, revisionFolder, storyLink } from '../paths.ts';
import { lang } from '../story-html.ts';
import type { Words } from '../words.ts';
import { plainPage, section, spanOf } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** What happened to issues after they were closed: revisions, what came late, what was withdrawn. */
export const renderCorrections: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const sections = issues.map((issue) => correctionsOf(issue, words, settings.timeZone)).filter((part) => part !== null);
  return plainPage(
    {
      path: pagePath('corrections'),
      title: w.names.corrections,
      about: w.about.corrections,
      facts: issues.length > 0 ? [spanOf(issues, words)] : [],
      main: sections.length > 0 ? sections : markup`<p class="notice">${w.corrections.none}</p>`,
    },
    words,
    settings,
  );
};

function correctionsOf(issue: IssueBriefs, words: Words, timeZone: string): Content {
  const { period, books } = issue;
  if (!books) return null;
  const w = words.pages.corrections;
  const issuePage = words.at(pathOf('day', period));
  const items: Markup[] = [
    ...books.corrections.toReversed().map((correction) => revision(correction, issue, words, timeZone)),
    ...(books.late > 0 ? [markup`<li><a href="${issuePage}#late">${w.late(books.late)}</a></li>`] : []),
    ...books.lateElsewhere.map(
      ({ issue: day, sightings }) =>
        markup`<li>${w.lateElsewhere(sightings)}<a href="${words.at(pathOf('day', day))}">${words.dayIssue(day)}</a></li>`,
    ),
    ...(books.withdrawn > 0 ? [markup`<li><a href="${issuePage}#corrections">${w.withdrawn(books.withdrawn)}</a></li>`] : []),
  ];
  if (items.length === 0) return null;
  const heading = markup`<a href="${issuePage}">${words.periodName('day', period)}</a>`;
  return section(`d-${period}`, heading, markup`<ul class="keys">${items}</ul>`, 'corrections');
}

function revision(
  { revision: number, asOf, changed, added, removed }: Correction,
  issue: IssueBriefs,
  words: Words,
  timeZone: string,
): Markup {
  const w = words.pages.corrections;
  const counts = [
    ...(changed.length > 0 ? [w.changed(changed.length)] : []),
    ...(added.length > 0 ? [w.added(added.length)] : []),
    ...(removed.length > 0 ? [w.removed(removed.length)] : []),
  ];
  const told = new Map(issue.stories.map((brief) => [brief.id, brief]));
  const links = [...changed.map(({ story }) => story), ...added].flatMap((id) => {
    const brief = told.get(id);
    return brief ? [markup`<a href="${words.at(storyLink(issue.period, id))}"${lang(brief.script, words)}>${brief.title.text}</a>`] : [];
  });
  const older = markup`<a href="${words.at(revisionFolder('day', issue.period, number - 1))}">${words.corrections.older(number - 1)}</a>`;
  return markup`<li>${words.corrections.revision(number, asOf && words.moment(asOf, timeZone))}${words.colon}${counts.length > 0 ? words.list(counts) : w.accounts} <small>${older}</small>${links.length > 0 && markup`<br>${links.map((link, i) => markup`${i > 0 && words.semicolon}${link}`)}`}</li>`;
}
