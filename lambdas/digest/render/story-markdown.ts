import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { LEAD_FIGURES, LEAD_SENTENCES } from './outline.ts';
import { excerptOf, moment, monthDay, publishedOn, reasonOf, regionName, sourceName, themeNames, titleMark } from './words.ts';

/**
 * The blocks of one story. Its number is escaped: a heading that starts with it is no list.
 * @param mark of its heading, `###`
 */
export function storyBlocks(story: Story, { timeZone }: Digest, place: Map<string, number>, as: 'lead' | 'told', mark: string): string[] {
  const { status, days, sources, region, figures: of } = story;
  const telling = as === 'lead' ? of.filter(({ about }) => about !== '').slice(0, LEAD_FIGURES) : [];
  const where = [
    status === 'late' ? '补录' : '',
    regionName(region),
    themeNames(story),
    days.length > 1 ? days.map(monthDay).join('、') : '',
  ];
  return [
    `${mark} ${place.get(story.id)}\\. ${headline(story)}`,
    t(where.filter(Boolean).join('｜')),
    t(excerptOf(story, as === 'lead' ? LEAD_SENTENCES : 1)),
    markdownList(telling.map(({ text, about }) => `**${t(text)}** ${t(about)}`)),
    `来源${sources.length > 1 ? `（${sources.length}）` : ''}：${sources.map((source) => sourceItem(source, timeZone)).join('；')}`,
  ];
}

/** Its title as Markdown, marked where derived. */
export const headline = ({ title }: Story): string => `${t(title.text)}${titleMark(title)}`;

function sourceItem(source: StorySource, timeZone: string): string {
  const reason = reasonOf(source);
  return t(`${sourceName(source)} ${publishedOn(source.published)}（${moment(source.receivedAt, timeZone)}收${reason && `；${reason}`}）`);
}
