import type { ContinuingStory, News } from '../../model/digest.ts';
import { nothingNew } from '../compile/news.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { pathOf, storyAnchor } from './paths.ts';
import { chinese, classes, correctionNotes, decisionNotes, lang, printedClass, sourceList, titleHeading, whereLine } from './story-html.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** 持续关注: what is new of stories that earlier issues told, and where they began. */
export function continuingSection(view: View): Content {
  const { outline, words } = view;
  if (outline.continuing.length === 0) return null;
  return markup`<section class="continuing" aria-labelledby="continuing"><h2 id="continuing">${words.sections.continuing}</h2>
<p class="note">${words.continuing.note}</p>
${outline.continuing.map((story) => entry(story, view))}
</section>`;
}

function entry(story: ContinuingStory, view: View): Markup {
  const { words } = view;
  const { first, evidence, news } = story.continues;
  return markup`
<article${classes(printedClass(story, view))} id="${storyAnchor(story.id)}">
${titleHeading(story, view, 3)}
${whereLine(story, view)}
${newsBlock(news, story, words)}
<p>${words.continuing.first}<a href="${words.at(pathOf('day', first.period))}#${storyAnchor(first.story)}">${words.issueOf(first.period, first.number)}${chinese(words.titled(first.title.text), words)}</a><small>（${words.evidence(evidence)}${evidence.terms.length > 0 && [words.inCommon, chinese(words.list(evidence.terms), words)]}）</small></p>
${sourceList(story, view)}${decisionNotes(story, view)}${correctionNotes(story, view)}
</article>`;
}

/** New sentences, figures and sources; or that there are none. */
export function newsBlock(news: News, { script }: Pick<ContinuingStory, 'script'>, words: Words): Content {
  const { sentences, figures, sources } = news;
  const w = words.continuing;
  return [
    nothingNew(news)
      ? markup`<p class="none">${w.nothingNew}</p>`
      : sentences.length > 0 && markup`<p class="text"${lang(script, words)}>${sentences.map(({ text }) => text).join('……')}</p>`,
    figures.length > 0 &&
      markup`<ul class="figs" aria-label="${w.newFigures}"${lang(script, words)}>${figures.map(({ text, about }) => markup`<li><b>${text}</b> ${about}</li>`)}</ul>`,
    sources.length > 0 && markup`<p>${w.newSources}${chinese(words.list(sources), words)}</p>`,
  ];
}
