import { type Content, markup } from './markup.ts';
import { themeAnchor } from './paths.ts';
import { storyArticle, storyLine, titleLink } from './story-html.ts';
import type { View } from './view.ts';

/** 分主题: of each theme a paragraph a story, then one-liners behind a fold. */
export function themeSections(view: View): Content {
  const { outline, words } = view;
  if (outline.sections.length === 0) return null;
  return markup`<section class="themes" aria-labelledby="themes"><h2 id="themes">${words.sections.themes}</h2>${outline.sections.map(
    ({ theme, elsewhere, told, lines, left }) => markup`
<section><h3 id="${themeAnchor(theme.id)}">${words.themeName(theme.id)} <span class="n">${theme.stories.length}</span></h3>
${elsewhere.length > 0 && markup`<p class="see">${words.issue.toldElsewhere}${elsewhere.map((story, i) => markup`${i > 0 && words.semicolon}<b>${outline.place.get(story.id) ?? 0}</b> ${titleLink(story, words)}`)}</p>`}
${told.map((story) => storyArticle(story, view, 'told', 4, theme.id))}
${lines.length > 0 && markup`<details><summary>${words.issue.more(lines.length + left)}</summary><ul class="lines">${lines.map((story) => storyLine(story, view))}</ul>${left > 0 && markup`<p class="note">${words.issue.rest(left)}</p>`}</details>`}
</section>`,
  )}</section>`;
}
