import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { nothingNew } from '../compile/news.ts';
import { leadLabel } from '../write/label.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { LEAD_FIGURES, LEAD_SENTENCES, type Outline } from './outline.ts';
import { placeAnchor, revisionFolder, sentenceAnchor, storiesPath, storyAnchor, storyPath } from './paths.ts';
import type { View } from './view.ts';
import { languageOf, sourceName, statusTags, tellingNote, themeNames, titleMark } from './wording.ts';
import type { Words } from './words.ts';

/** `lang` where a text is not in the page's language. */
export function lang(script: Story['script'], words: Words): Content {
  const language = languageOf(script, words);
  return language && markup` lang="${language}"`;
}

/** A text of an article: an element of its own where its language is not the page's. */
export const written = (text: string, script: Story['script'], words: Words): Content => {
  const language = languageOf(script, words);
  return language === null ? text : markup`<span lang="${language}">${text}</span>`;
};

/** A Chinese text in a page of any language. */
export const chinese = (text: string, { lang: page }: Words): Markup =>
  page === 'zh-CN' ? markup`${text}` : markup`<span lang="zh-CN">${text}</span>`;

/** What the deployer named, in whatever language. */
export const ownName = (text: string, words: Words): Markup => (/\p{Script=Han}/u.test(text) ? chinese(text, words) : markup`${text}`);

/** A title that leads to its story. */
export const titleLink = ({ id, title, script }: Story, words: Words): Markup =>
  markup`<a href="#${storyAnchor(id)}"${lang(script, words)}>${title.text}</a>${titleMark(title, words)}`;

/**
 * A story told: title, verbatim sentences, key figures, where and what, every source. `lead` stories are told at length.
 * @param under the theme whose heading stands above
 */
export function storyArticle(story: Story, view: View, as: 'lead' | 'told', level: 3 | 4, under?: string): Markup {
  const { words } = view;
  return markup`
<article${classes(as === 'lead' && 'lead', printedClass(story, view))} id="${storyAnchor(story.id)}">
${titleHeading(story, view, level)}
${whereLine(story, view, { fresh: as === 'lead', under })}
${machineLead(story, words)}${excerpt(story, as, view)}${as === 'lead' && figureList(story, words)}
${developments(story, words)}
${sourceList(story, view)}${decisionNotes(story, view)}${correctionNotes(story, view)}
</article>`;
}

/** The paragraph of the optional writer, labelled as a machine's; the verbatim sentences stand below it. */
export const machineLead = ({ lead }: Story, words: Words): Content =>
  lead !== undefined && markup`<p class="text machine">${chinese(lead.text, words)} <small>${leadLabel(lead, words.lang)}</small></p>`;

/** What is not only on the page but on paper too: see `printedSelection`. */
export const printedClass = ({ id }: Story, { printed }: View): string | false => printed?.stories.has(id) === true && 'printed';

/** A `class` attribute, where there is one to have. */
export const classes = (...names: (string | false)[]): Content => {
  const there = names.filter(Boolean);
  return there.length > 0 && markup` class="${there.join(' ')}"`;
};

/** Its place in the issue, to which the page's own links lead. */
const placeMark = ({ id }: Story, { place }: Outline): Content => {
  const at = place.get(id);
  return at !== undefined && markup`<b id="${placeAnchor(at)}">${at}</b> `;
};

/** Place in the issue, and title: it leads to all that is known of the story. */
export const titleHeading = (story: Story, view: View, level: 3 | 4): Markup => markup`<h${level}>${placedTitle(story, view)}</h${level}>`;

const placedTitle = (story: Story, view: View): Markup =>
  markup`${placeMark(story, view.outline)}<a href="${storyPageLink(story, view)}"${lang(story.script, view.words)}>${story.title.text}</a>${derived(story, view.words)}`;

/** What stands around a story's line: whether a new story says that it is, and the theme that is said above. */
interface Around {
  fresh?: boolean;
  under?: string | undefined;
}

/** Status, region, themes, and the days of a week's or month's story. */
export function whereLine(story: Story, { digest, words }: View, { fresh = false, under }: Around = {}): Markup {
  const tags = statusTags(story, digest, words);
  const themes = story.themes.filter(({ id }) => id !== under);
  const parts = [
    regionMarkup(story, words),
    ...(under === undefined || themes.length > 0 ? [themeNames({ themes }, words)] : []),
    ...(story.days.length > 1 ? [words.days(story.days)] : []),
  ];
  return markup`<p>${(tags.length === 0 && fresh ? [words.issue.fresh] : tags).map((tag) => markup`<b class="tag">${tag}</b>`)}${parts.map((part, i) => markup`${i > 0 && '｜'}${part}`)}</p>`;
}

/** Where it is; the part that the page's language has no name for says its own language. */
export function regionMarkup({ region }: { region: Pick<Story['region'], 'level' | 'path'> }, words: Words): Markup {
  const { named, rest } = words.place(region);
  return markup`${named}${rest !== '' && markup`${named !== '' && ' '}${chinese(rest, words)}`}`;
}

/** What an editor decided about it. */
export const decisionNotes = ({ decisions = [] }: Story, { digest, words }: View): Content =>
  decisions.map((decision) => markup`<p>${words.decision(decision, digest.timeZone)}</p>`);

/** What revisions of this issue corrected in it; the older one can be read. */
export const correctionNotes = ({ id }: Story, { digest: { kind, period, corrections }, words }: View): Content =>
  corrections.flatMap(({ revision, changed }) =>
    changed
      .filter(({ story }) => story === id)
      .map(
        ({ fields }) =>
          markup`<p>${words.corrections.atStory(
            revision,
            fields.map((field) => words.corrections.fields[field]),
          )}<a href="${words.at(revisionFolder(kind, period, revision - 1))}">${words.corrections.older(revision - 1)}</a></p>`,
      ),
  );

/** What later issues of a week or month added. */
function developments({ developments: later = [], script }: Story, words: Words): Content {
  return later
    .filter((news) => !nothingNew(news))
    .map(
      ({ day, sentences, figures }) =>
        markup`<p class="text"><b class="tag">${words.continuing.later(day)}</b><span${lang(script, words)}>${sentences.map(({ text }) => text).join('……') || figures.map(({ text, about }) => `${text}${about}`).join('，')}</span></p>`,
    );
}

/** One line: title and place. */
export const storyLine = (story: Story, view: View): Markup => {
  const { words } = view;
  return markup`<li${classes(printedClass(story, view))} id="${storyAnchor(story.id)}">${placedTitle(story, view)} <small>${regionMarkup(story, words)} · ${sourcesInBrief(story, words)}</small></li>`;
};

function sourcesInBrief({ sources }: Story, words: Words): Content {
  const [first] = sources;
  return first !== undefined && markup`${writtenSource(first, words)}${sources.length > 1 && words.issue.andOthers(sources.length)}`;
}

const derived = ({ title }: Story, words: Words): Content =>
  title.basis === 'derived' && markup`<abbr class="mark" title="${words.derivedHint}">${words.derived}</abbr>`;

/**
 * Its first sentences, an ellipsis where something between or after them is left out. Those of a lead have a link each to their place (a word
 * joiner keeps that on the line); of others the title leads there.
 */
function excerpt(story: Story, as: 'lead' | 'told', view: View): Content {
  const { id, summary, script } = story;
  const { digest, words } = view;
  const sentences = summary.slice(0, as === 'lead' ? LEAD_SENTENCES : 1);
  if (sentences.length === 0) return markup`<p class="none">${words.issue.noSentence}</p>`;
  const end = /[\p{P}]$/u.test(sentences.at(-1)?.text ?? '') ? null : '……';
  const place = (n: number): string =>
    digest.kind === 'day' ? `${storyPageOf(story, view)}#${sentenceAnchor(id, n)}` : storyPageLink(story, view);
  return markup`<p class="text"${lang(script, words)}>${sentences.map(
    ({ text, start }, i) =>
      markup`${i > 0 && start - (sentences[i - 1]?.end ?? 0) > 2 && '……'}${text}${i === sentences.length - 1 && end}${as === 'lead' && markup`&#8288;<a href="${place(i + 1)}" aria-label="${words.issue.sentence(i + 1)}">${i + 1}</a>`}`,
  )}</p>`;
}

/** Where a story is told with all that is known of it: of a week or month, among those of its first day. */
function storyPageOf({ id, days }: Story, { digest: { kind, period }, outline, words }: View): string {
  return words.at(kind === 'day' ? storyPath(period, id, outline.place.size) : storiesPath(days[0] ?? period));
}

const storyPageLink = (story: Story, view: View): string => `${storyPageOf(story, view)}#${storyAnchor(story.id)}`;

function figureList({ figures, script }: Story, words: Words): Content {
  const telling = figures.filter(({ about }) => about !== '').slice(0, LEAD_FIGURES);
  if (telling.length === 0) return null;
  return markup`<ul class="figs" aria-label="${words.issue.keyFigures}"${lang(script, words)}>${telling.map(({ text, about }) => markup`<li><b>${text}</b> ${about}</li>`)}</ul>`;
}

/** Every telling, and why it is one. */
export function sourceList({ sources }: Story, { digest, words }: View): Markup {
  return markup`<p>${words.issue.sources(sources.length)}${sources.map((source, i) => markup`${i > 0 && words.semicolon}${sourceItem(source, digest, words)}`)}</p>`;
}

const sourceItem = (source: StorySource, digest: Digest, words: Words): Markup =>
  markup`${writtenSource(source, words)} ${words.publishedOn(source.published)}${tellingNote(source, digest, words)}`;

const writtenSource = (source: StorySource, words: Words): Content =>
  source.source === null ? sourceName(source, words) : written(source.source, source.script, words);
