import type { ContinuingStory, Digest, Story, StorySource } from '../../../model/digest.ts';
import { weekOf } from '../../../model/period.ts';
import type { ArticleRecord } from '../../../model/record.ts';
import type { SiteSettings } from '../layout.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { outlineOf } from '../outline.ts';
import {
  pagePath,
  pathOf,
  STORIES_A_PAGE,
  sentenceAnchor,
  storiesPath,
  storyAnchor,
  storyLink,
  storyPath,
  timelineAnchor,
} from '../paths.ts';
import { quotesOf } from '../quotes.ts';
import { chinese, lang, machineLead, regionMarkup } from '../story-html.ts';
import { sourceName, statusTags, themeNames, titleMark } from '../wording.ts';
import type { Words } from '../words.ts';
import { plainPage } from './frame.ts';
import { recordDetails } from './record-html.ts';

/** Tellings of a story whose records are shown; `jianbao explain` has those of all. */
export const MOST_TELLINGS = 12;
const MOST_FIGURES = 12;

/** By article id: those of a day's told stories. */
export type Records = ReadonlyMap<string, ArticleRecord>;

/** A page of a day's told stories. One that only leads to others has none. */
export interface StoryPage {
  path: string;
  stories: (Story | ContinuingStory)[];
  /** stories that other pages tell, to which this one leads */
  elsewhere: (Story | ContinuingStory)[];
}

/**
 * The pages that tell a day's stories with all that is known of them: one, or where there are many, one for each first hexadecimal
 * digit of the id and one that leads to those. An object for each story would cost more than everything else together.
 */
export function storyPagesOf(digest: Digest): StoryPage[] {
  const { place } = outlineOf(digest);
  const told = [...digest.stories, ...digest.continuing].filter(({ id }) => place.has(id));
  told.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const first = storiesPath(digest.period);
  if (told.length <= STORIES_A_PAGE) return [{ path: first, stories: told, elsewhere: [] }];
  const paths = [...new Set(told.map(({ id }) => storyPath(digest.period, id, told.length)))].sort();
  const shards = paths.map((path) => ({
    path,
    stories: told.filter(({ id }) => storyPath(digest.period, id, told.length) === path),
    elsewhere: [],
  }));
  return [{ path: first, stories: [], elsewhere: told }, ...shards];
}

/** One such page. A pure function of the day's digest and of the records of the articles that it tells. */
export function renderStories(page: StoryPage, digest: Digest, records: Records, words: Words, { siteAddress }: SiteSettings): string {
  const w = words.pages.story;
  const issue = words.at(pathOf('day', digest.period));
  const told = [...page.stories, ...page.elsewhere];
  const tells = page.stories.length + page.elsewhere.length;
  const isWhole = page.path === storiesPath(digest.period);
  const isMoved = tells === 0 && !isWhole;
  const place = new Map(outlineOf(digest).place);
  return plainPage(
    {
      path: page.path,
      title: w.title(digest.period),
      about: w.description(tells),
      facts: [markup`<a href="${issue}">${w.issue}</a>`, words.issueName(digest)],
      alternates: [{ type: 'application/json', href: `${pathOf('day', digest.period)}digest.json` }],
      main: isMoved
        ? markup`<p class="notice">${w.moved}<a href="${words.at(storiesPath(digest.period))}">${w.all}</a></p>`
        : told.length === 0
          ? markup`<p class="notice">${words.pages.nothing}</p>`
          : page.elsewhere.length > 0
            ? markup`<p class="note">${w.index}</p><ol class="lines">${page.elsewhere.map((story) => lineTo(story, told.length, digest, place, words))}</ol>`
            : markup`<p class="note">${w.note}</p>${page.stories.map((story) => storySection(story, digest, records, isWhole ? place : null, words))}`,
    },
    words,
    { name: digest.name, siteAddress },
  );
}

type Place = ReadonlyMap<string, number>;

/** The fragment is there too: a link to the day's stories finds the story however many they are. */
const lineTo = ({ id, title, script }: Story, told: number, { period }: Digest, place: Place, words: Words): Markup =>
  markup`<li id="${storyAnchor(id)}"><b>${place.get(id) ?? 0}</b> <a href="${words.at(storyPath(period, id, told))}#${storyAnchor(id)}"${lang(script, words)}>${title.text}</a>${titleMark(title, words)}</li>`;

/** @param place null on one page of many: the numbers of all its stories would change with each new story of another page */
function storySection(story: Story | ContinuingStory, digest: Digest, records: Records, place: Place | null, words: Words): Markup {
  const w = words.pages.story;
  const { id, title, script, decisions = [] } = story;
  const tags = statusTags(story, digest, words);
  return markup`
<section class="story" aria-labelledby="${storyAnchor(id)}">
<h2 id="${storyAnchor(id)}">${place && markup`<b>${place.get(id) ?? 0}</b> `}<span${lang(script, words)}>${title.text}</span>${titleMark(title, words)}</h2>
<p class="note">${tags.map((tag) => markup`<b class="tag">${tag}</b>`)}${regionMarkup(story, words)}｜${themeNames(story, words)}</p>
${machineLead(story, words)}
${sentences(story, words)}
${figures(story, words)}
<h3>${w.tellings(story.sources.length)}</h3>
<ul class="keys">${story.sources.map((source) => telling(source, digest.timeZone, words))}</ul>
${decisions.length > 0 && markup`<h3>${w.editors}</h3><ul class="keys">${decisions.map((decision) => markup`<li>${words.decision(decision, digest.timeZone)}</li>`)}</ul>`}
<p class="note">${issuesOf(story, digest, words)}</p>
${evidence(story, records, words)}
</section>`;
}

function sentences({ id, summary, script }: Story, words: Words): Content {
  const w = words.pages.story;
  if (summary.length === 0) return markup`<p class="none">${words.issue.noSentence}</p>`;
  return markup`<h3>${w.sentences}</h3><ol class="quotes">${summary.map(
    ({ text, start, end }, i) =>
      markup`<li id="${sentenceAnchor(id, i + 1)}"><span${lang(script, words)}>${text}</span><small>${words.bracketed(w.place(start, end))}</small></li>`,
  )}</ol>`;
}

function figures({ id, figures: all, script }: Story, words: Words): Content {
  if (all.length === 0) return null;
  const quotes = quotesOf(all.slice(0, MOST_FIGURES).map((figure) => ({ ...figure, story: id })));
  return markup`<h3>${words.pages.story.figures}</h3><ul class="keys"${lang(script, words)}>${quotes.map(
    ({ sentence, figures: of }) =>
      markup`<li>${of.map(({ text, about }, i) => markup`${i > 0 && words.semicolon}<b>${text}</b> ${about}`)} <small>${sentence}</small></li>`,
  )}</ul>`;
}

/** A telling, where it came from, and why it is of this story. */
function telling(source: StorySource, timeZone: string, words: Words): Markup {
  const w = words.pages.story;
  const { title, script, key, member, terms = [] } = source;
  const reason = words.method(source);
  return markup`<li><span${source.source !== null && lang(script, words)}>${sourceName(source, words)}</span> ${words.publishedOn(source.published)}${words.semicolon}${words.issue.received(words.moment(source.receivedAt, timeZone))}${reason !== '' && markup`${words.semicolon}${reason}`}${terms.length > 0 && markup`${words.semicolon}${w.terms}<span${lang(script, words)}>${words.list(terms)}</span>`}${title !== null && markup`<br><span${lang(script, words)}>${title}</span>`}<br><small>${w.file}${words.colon}<code>${member ? `${key} › ${member}` : key}</code></small></li>`;
}

/** The issues that tell it: of this day, its week and month, the first one, and where the others are found. */
function issuesOf(story: Story | ContinuingStory, { period }: Digest, words: Words): Markup {
  const w = words.pages.story;
  const periods = [
    ['day', period],
    ['week', weekOf(period)],
    ['month', period.slice(0, 7)],
  ] as const;
  const links = periods.map(
    ([kind, id], i) => markup`${i > 0 && ' · '}<a href="${words.at(pathOf(kind, id))}">${words.periodName(kind, id)}</a>`,
  );
  const first = 'continues' in story ? story.continues.first : { period, story: story.id };
  const began =
    'continues' in story &&
    markup`<br>${w.continues}<a href="${words.at(storyLink(story.continues.first.period, story.continues.first.story))}">${words.issueOf(story.continues.first.period, story.continues.first.number)}</a>${words.semicolon}${words.evidence(story.continues.evidence)}${story.continues.evidence.terms.length > 0 && markup`${words.inCommon}${chinese(words.list(story.continues.evidence.terms), words)}`}`;
  return markup`${w.issues}${links}${began}<br><a href="${words.at(pagePath('timeline'))}#${timelineAnchor(first.period, first.story)}">${w.timeline}</a>`;
}

/** What the records say of each telling. */
function evidence({ sources }: Story, records: Records, words: Words): Markup {
  const w = words.pages.story;
  const articles = [...new Map(sources.map((source) => [source.article, source])).values()];
  const shown = articles.slice(0, MOST_TELLINGS);
  return markup`<details><summary>${w.basis}</summary>${shown.map((source) => {
    const record = records.get(source.article);
    return markup`<h3><span${source.source !== null && lang(source.script, words)}>${sourceName(source, words)}</span> <small><code>${source.article}</code></small></h3>${record ? recordDetails(record, words) : markup`<p class="none">${w.noRecord}</p>`}`;
  })}${articles.length > shown.length && markup`<p class="note">${w.restOfTellings(articles.length - shown.length)}</p>`}</details>`;
}
