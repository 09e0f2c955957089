import type { Script, Title } from '../../model/article.ts';
import type { ContinuingStory, Digest, Story, StorySource } from '../../model/digest.ts';
import { UNCLASSIFIED } from '../compile/groups.ts';
import type { Words } from './words.ts';

/** What formats say of a story, in any language. */

/** Where a region is, in one line of plain text. */
export function regionName(region: Pick<Story['region'], 'level' | 'path'>, words: Words): string {
  const { named, rest } = words.place(region);
  return [named, rest].filter(Boolean).join(' ');
}

/** Primary theme first. */
export function themeNames({ themes }: Pick<Story, 'themes'>, words: Words): string {
  const ids = themes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ id }) => id);
  return words.list((ids.length > 0 ? ids : [UNCLASSIFIED]).map(words.themeName));
}

/** What stands for a source: its name, else the file it came in. */
export const sourceName = ({ source, key }: Pick<StorySource, 'source' | 'key'>, words: Words): string =>
  source ?? words.unnamedSource(key);

/** Of a telling: when it was received, which goes without saying of what came on the issue's own day, and why it is one of the story. */
export function tellingNote(source: StorySource, { kind, start, end, timeZone }: Digest, words: Words): string {
  const { receivedAt } = source;
  const isOfTheDay = kind === 'day' && start <= receivedAt && receivedAt < end;
  const notes = [isOfTheDay ? '' : words.issue.received(words.moment(receivedAt, timeZone)), words.method(source)].filter(Boolean);
  return notes.length > 0 ? words.bracketed(notes.join(words.semicolon)) : '';
}

/** A derived title is marked, since it is not the article's own. */
export const titleMark = ({ basis }: Pick<Title, 'basis'>, words: Words): string => (basis === 'derived' ? words.derived : '');

/** ▲ or ▼; words stand beside it. */
export const changeMark = (now: number, before: number): string => (now === before ? '＝' : now > before ? '▲' : '▼');

/** Its first sentences as they stand in the text; an ellipsis where something between or after them is left out. */
export function excerptOf({ summary }: Pick<Story, 'summary'>, most: number): string {
  const sentences = summary.slice(0, most);
  const gap = (i: number): string => (i > 0 && (sentences[i]?.start ?? 0) - (sentences[i - 1]?.end ?? 0) > 2 ? '……' : '');
  const excerpt = sentences.map(({ text }, i) => `${gap(i)}${text}`).join('');
  return excerpt === '' || /[\p{P}]$/u.test(excerpt) ? excerpt : `${excerpt}……`;
}

/** BCP 47 tags of the writing systems. */
export const languageTags: Record<Script, string> = { Hans: 'zh-CN', mixed: 'zh-CN', Hant: 'zh-Hant', Latn: 'en' };

/** BCP 47 tag of a text; null where it is the page's own. */
export const languageOf = (script: Script, { lang }: Pick<Words, 'lang'>): string | null =>
  languageTags[script] === lang ? null : languageTags[script];

/** Cut to a number of characters, the last of them an ellipsis. */
export function clip(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** 更正, 补录, 续·第 n 期; 新 of a story that has none of these, where a format says so. */
export function statusTags(story: Story | ContinuingStory, { corrections }: Pick<Digest, 'corrections'>, words: Words): string[] {
  const tags = [
    corrections.some(({ changed }) => changed.some((change) => change.story === story.id)) ? words.corrections.tag : '',
    story.status === 'late' ? words.issue.late : '',
    'continues' in story ? words.continuing.tag(story.continues.first.number) : '',
  ];
  return tags.filter(Boolean);
}
