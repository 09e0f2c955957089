import type { ContinuingStory, News } from '../../model/digest.ts';
import { nothingNew } from '../compile/news.ts';
import { markdownList, markdownText as t } from './markdown-escape.ts';
import { pathOf, storyAnchor } from './paths.ts';
import { decisionBlocks, headline, sourceLine } from './story-markdown.ts';
import type { View } from './view.ts';
import { regionName, statusTags, themeNames } from './wording.ts';
import type { Words } from './words.ts';

/** 持续关注: what is new of stories that earlier issues told, and where they began. */
export function continuingBlocks(view: View): string[] {
  const { outline, words } = view;
  if (outline.continuing.length === 0) return [];
  return [`## ${words.sections.continuing}`, ...outline.continuing.flatMap((story) => entry(story, view))];
}

function entry(story: ContinuingStory, view: View): string[] {
  const { outline, words } = view;
  const { first, evidence, news } = story.continues;
  const where = [...statusTags(story, view.digest, words), regionName(story.region, words), themeNames(story, words)];
  const why = `${words.evidence(evidence)}${evidence.terms.length > 0 ? `${words.inCommon}${words.list(evidence.terms)}` : ''}`;
  const begin = `${words.issueOf(first.period, first.number)}${words.titled(t(first.title.text))}`;
  return [
    `### ${outline.place.get(story.id)}\\. ${headline(story, words)}`,
    t(where.filter(Boolean).join('｜')),
    ...newsBlocks(news, words),
    `${words.continuing.first}[${begin}](${words.at(pathOf('day', first.period))}#${storyAnchor(first.story)})${words.bracketed(t(why))}`,
    sourceLine(story, view),
    ...decisionBlocks(story, view),
  ];
}

/** New sentences, figures and sources; or that there are none. */
export function newsBlocks(news: News, words: Words): string[] {
  const { sentences, figures, sources } = news;
  const w = words.continuing;
  return [
    nothingNew(news) ? w.nothingNew : t(sentences.map(({ text }) => text).join('……')),
    markdownList(figures.map(({ text, about }) => `**${t(text)}** ${t(about)}`)),
    sources.length > 0 ? `${w.newSources}${t(words.list(sources))}` : '',
  ];
}
