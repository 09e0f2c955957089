import type { Digest, Story, StorySource } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { LEAD_FIGURES, LEAD_SENTENCES } from './outline.ts';
import { storyAnchor } from './paths.ts';
import { excerptOf, languageOf, moment, monthDay, publishedOn, reasonOf, regionName, sourceName, themeNames, titleMark } from './words.ts';

/** `lang` where a text is not in the page's language. */
export function lang(script: Story['script']): Content {
  const language = languageOf(script);
  return language && markup` lang="${language}"`;
}

/** A title that leads to its story. */
export const titleLink = ({ id, title, script }: Story): Markup =>
  markup`<a href="#${storyAnchor(id)}"${lang(script)}>${title.text}</a>${titleMark(title)}`;

/** A story told: title, verbatim sentences, key figures, where and what, every source. `lead` stories are told at length. */
export function storyArticle(story: Story, place: number, digest: Digest, as: 'lead' | 'told', level: 3 | 4): Markup {
  const figures = as === 'lead' ? figureList(story) : null;
  return markup`
<article class="${as}" id="${storyAnchor(story.id)}">
<h${level}><span class="no">${place}</span><span><span${lang(story.script)}>${story.title.text}</span>${derived(story)}</span></h${level}>
<p class="where">${story.status === 'late' && markup`<b class="tag">补录</b>`}${regionName(story.region)}<i>｜</i>${themeNames(story)}${story.days.length > 1 && markup`<i>｜</i>${story.days.map(monthDay).join('、')}`}</p>
${excerpt(story, as === 'lead' ? LEAD_SENTENCES : 1)}${figures}
${sourceList(story, digest.timeZone)}
</article>`;
}

/** One line: title and place. */
export const storyLine = (story: Story, place: number): Markup =>
  markup`<li id="${storyAnchor(story.id)}"><span class="no">${place}</span><span${lang(story.script)}>${story.title.text}</span>${derived(story)} <small>${regionName(story.region)} · ${sourcesInBrief(story)}</small></li>`;

const sourcesInBrief = ({ sources: [first, ...others] }: Story): string =>
  first ? `${sourceName(first)}${others.length > 0 ? ` 等${others.length + 1}个来源` : ''}` : '';

const derived = ({ title }: Story): Content =>
  title.basis === 'derived' && markup`<abbr class="mark" title="原文无标题，摘自正文">（摘）</abbr>`;

function excerpt(story: Story, most: number): Content {
  const text = excerptOf(story, most);
  return text ? markup`<p class="text"${lang(story.script)}>${text}</p>` : markup`<p class="none">未摘出正文句子。</p>`;
}

function figureList({ figures, script }: Story): Content {
  const telling = figures.filter(({ about }) => about !== '').slice(0, LEAD_FIGURES);
  if (telling.length === 0) return null;
  return markup`<ul class="figs" aria-label="关键数字"${lang(script)}>${telling.map(({ text, about }) => markup`<li><b>${text}</b> ${about}</li>`)}</ul>`;
}

function sourceList({ sources }: Story, timeZone: string): Markup {
  const several = sources.length > 1;
  return markup`<p class="src">来源${several && `（${sources.length}）`}：${sources.map((source, i) => markup`${i > 0 && '；'}${sourceItem(source, timeZone)}`)}</p>`;
}

function sourceItem(source: StorySource, timeZone: string): Markup {
  const { published, receivedAt, script } = source;
  const reason = reasonOf(source);
  const date = published?.date ? markup`<time datetime="${published.date}">${publishedOn(published)}</time>` : publishedOn(published);
  return markup`<span class="who"${source.source !== null && lang(script)}>${sourceName(source)}</span> ${date}<small>（${moment(receivedAt, timeZone)}收${reason && `；${reason}`}）</small>`;
}
