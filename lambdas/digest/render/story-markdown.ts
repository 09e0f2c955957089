import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { nothingNew } from '../compile/news.ts';
import { leadLabel } from '../write/label.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { LEAD_FIGURES, LEAD_SENTENCES } from './outline.ts';
import type { View } from './view.ts';
import { excerptOf, regionName, sourceName, statusTags, tellingNote, themeNames, titleMark } from './wording.ts';
import type { Words } from './words.ts';

/**
 * The blocks of one story. Its number is escaped: a heading that starts with it is no list.
 * @param mark of its heading, `###`
 */
export function storyBlocks(story: Story, view: View, as: 'lead' | 'told', mark: string): string[] {
  const { outline, words } = view;
  const { days, region, figures: of } = story;
  const tags = statusTags(story, view.digest, words);
  const telling = as === 'lead' ? of.filter(({ about }) => about !== '').slice(0, LEAD_FIGURES) : [];
  const where = [
    ...(tags.length === 0 && as === 'lead' ? [words.issue.fresh] : tags),
    regionName(region, words),
    themeNames(story, words),
    days.length > 1 ? words.days(days) : '',
  ];
  return [
    `${mark} ${outline.place.get(story.id)}\\. ${headline(story, words)}`,
    t(where.filter(Boolean).join('｜')),
    ...machineLead(story, words),
    t(excerptOf(story, as === 'lead' ? LEAD_SENTENCES : 1)),
    markdownList(telling.map(({ text, about }) => `**${t(text)}** ${t(about)}`)),
    ...developments(story, words),
    sourceLine(story, view),
    ...decisionBlocks(story, view),
    ...correctionNotes(story, view),
  ];
}

/** The paragraph of the optional writer, labelled as a machine's. */
const machineLead = ({ lead }: Story, words: Words): string[] => (lead ? [`${t(lead.text)} *${t(leadLabel(lead, words.lang))}*`] : []);

/** Every telling, and why it is one. */
export const sourceLine = ({ sources }: Story, { digest, words }: View): string =>
  `${words.issue.sources(sources.length)}${sources.map((source) => sourceItem(source, digest, words)).join(words.semicolon)}`;

/** What an editor decided about it. */
export const decisionBlocks = ({ decisions = [] }: Story, { digest, words }: View): string[] =>
  decisions.map((decision) => t(words.decision(decision, digest.timeZone)));

/** What revisions of this issue corrected in it. */
export const correctionNotes = ({ id }: Story, { digest: { corrections }, words: { corrections: w } }: View): string[] =>
  corrections.flatMap(({ revision, changed }) =>
    changed
      .filter(({ story }) => story === id)
      .map(
        ({ fields }) =>
          `${w.atStory(
            revision,
            fields.map((field) => w.fields[field]),
          )}${w.older(revision - 1)}`,
      ),
  );

/** What later issues of a week or month added. */
const developments = ({ developments: later = [] }: Story, words: Words): string[] =>
  later
    .filter((news) => !nothingNew(news))
    .map(
      ({ day, sentences, figures }) =>
        `${words.continuing.later(day)}${words.colon}${t(sentences.map(({ text }) => text).join('……') || figures.map(({ text, about }) => `${text}${about}`).join('，'))}`,
    );

/** Its title as Markdown, marked where derived. */
export const headline = ({ title }: Story, words: Words): string => `${t(title.text)}${titleMark(title, words)}`;

const sourceItem = (source: StorySource, digest: Digest, words: Words): string =>
  t(`${sourceName(source, words)} ${words.publishedOn(source.published)}${tellingNote(source, digest, words)}`);
