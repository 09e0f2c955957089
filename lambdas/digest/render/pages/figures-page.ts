import type { IssueBriefs } from '../../../model/brief.ts';
import { type Content, markup } from '../markup.ts';
import { pagePath, pathOf, storyLink } from '../paths.ts';
import { quotesOf } from '../quotes.ts';
import { lang } from '../story-html.ts';
import type { Words } from '../words.ts';
import { plainPage, section, spanOf } from './frame.ts';
import type { SpanPage } from './span-page.ts';

const ISSUES = 7;

/** The figures worth quoting of the last issues, each in its sentence. */
export const renderFigures: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const recent = issues.slice(0, ISSUES);
  const sections = recent.map((issue) => figuresOf(issue, words)).filter((part) => part !== null);
  return plainPage(
    {
      path: pagePath('figures'),
      title: w.names.figures,
      about: w.about.figures,
      facts: recent.length > 0 ? [spanOf(recent, words)] : [],
      main: sections.length > 0 ? sections : markup`<p class="notice">${w.figures.none}</p>`,
    },
    words,
    settings,
  );
};

function figuresOf({ period, books, stories }: IssueBriefs, words: Words): Content {
  const told = new Map(stories.map((brief) => [brief.id, brief]));
  const items = quotesOf(books?.figures ?? []).flatMap(({ sentence, story, figures }) => {
    const brief = told.get(story);
    if (!brief) return [];
    const language = lang(brief.script, words);
    return [
      markup`<div>${figures.map(({ text, about }) => markup`<dt${language}><b>${text}</b> ${about}</dt>`)}<dd><span${language}>${sentence}</span><br><a href="${words.at(storyLink(period, story))}"${language}>${brief.title.text}</a></dd></div>`,
    ];
  });
  if (items.length === 0) return null;
  const heading = markup`<a href="${words.at(pathOf('day', period))}">${words.periodName('day', period)}</a>`;
  return section(`d-${period}`, heading, markup`<dl>${items}</dl>`, 'figures');
}
