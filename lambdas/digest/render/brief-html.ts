import { type Content, markup } from './markup.ts';
import { briefOf } from './outline.ts';
import { storyAnchor } from './paths.ts';
import { lang } from './story-html.ts';
import type { View } from './view.ts';
import { clip, titleMark } from './wording.ts';

/** 一分钟速读. @param page where the stories are, '' for this page */
export function briefSection({ outline, words }: View, page = ''): Content {
  const { stories, length } = briefOf(outline);
  if (stories.length === 0) return null;
  return markup`<section class="brief" aria-labelledby="brief"><h2 id="brief">${words.sections.brief}</h2><ol>${stories.map(
    ({ id, title, script }) =>
      markup`<li><a href="${page}#${storyAnchor(id)}"${lang(script, words)}>${clip(title.text, length)}</a>${titleMark(title, words)}</li>`,
  )}</ol></section>`;
}
