import type { ContinuingStory, Digest, Story } from '../../model/digest.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { LEAD_SENTENCES } from './outline.ts';
import { clip, excerptOf, regionName, statusTags, themeNames } from './wording.ts';
import type { Words } from './words.ts';

/** Characters of a story that a shorter edition shows at most: an article may have a sentence as long as it likes. */
const MOST_TITLE = 54;
const MOST_EXCERPT = { lead: 230, told: 110 };
const MOST_NEWS = 150;
const MOST_NAMES = 110;
const MOST_WHERE = 56;

export const shortTitle = ({ title }: Pick<Story, 'title'>): string => clip(title.text, MOST_TITLE);

export const shortExcerpt = (story: Story, as: 'lead' | 'told'): string =>
  clip(excerptOf(story, as === 'lead' ? LEAD_SENTENCES : 1), MOST_EXCERPT[as]);

/** What is new of a story that goes on: its sentences, else its figures. */
export const shortNews = ({ continues: { news } }: ContinuingStory): string =>
  clip(news.sentences.map(({ text }) => text).join('……') || news.figures.map(({ text, about }) => `${text}${about}`).join('，'), MOST_NEWS);

/** Those that 版记 names on one line of it. */
export const shortNames = (names: readonly string[], words: Words): string => clip(words.list(names), MOST_NAMES);

/** Below a story: what it goes on with, that it is late or was corrected, where, its first theme, and by whom first; a year where it is not the issue's. */
export function whereText(story: Story | ContinuingStory, digest: Pick<Digest, 'period' | 'corrections'>, words: Words): string {
  const [first] = story.sources;
  const date = first?.published?.date;
  const on = first && (date?.startsWith(digest.period.slice(0, 4)) ? words.monthDay(date) : words.publishedOn(first.published));
  const others = story.sources.length > 1 ? words.issue.andOthers(story.sources.length) : '';
  const facts = [
    ...statusTags(story, digest, words),
    clip(regionName(story.region, words), 20),
    themeNames({ themes: story.themes.filter(({ primary }) => primary) }, words),
    first ? `${clip(first.source ?? DOCUMENT_WORDS.unnamed, 20)} ${on}${others}` : '',
  ];
  return words.bracketed(clip(facts.filter(Boolean).join('｜'), MOST_WHERE));
}
