import type { Digest, Story } from '../../model/digest.ts';
import { type Content, markup } from './markup.ts';
import type { Outline } from './outline.ts';
import { themeAnchor } from './paths.ts';
import { storyArticle, storyLine, titleLink } from './story-html.ts';

/** 分主题: of each theme a paragraph a story, then one-liners behind a fold. */
export function themeSections(digest: Digest, { sections, place }: Outline): Content {
  if (sections.length === 0) return null;
  const at = (story: Story): number => place.get(story.id) ?? 0;
  return markup`<section class="themes" aria-labelledby="themes"><h2 id="themes">分主题</h2>${sections.map(
    ({ theme, elsewhere, told, lines, left }) => markup`
<section aria-labelledby="${themeAnchor(theme.id)}"><h3 id="${themeAnchor(theme.id)}">${theme.zh} <span class="n">${theme.stories.length}</span></h3>
${elsewhere.length > 0 && markup`<p class="see">另见：${elsewhere.map((story, i) => markup`${i > 0 && '；'}<span class="no">${at(story)}</span>${titleLink(story)}`)}</p>`}
${told.map((story) => storyArticle(story, at(story), digest, 'told', 4))}
${lines.length > 0 && markup`<details><summary>另有 ${lines.length + left} 条</summary><ul class="lines">${lines.map((story) => storyLine(story, at(story)))}</ul>${left > 0 && markup`<p class="note">其余 ${left} 条见 digest.json。</p>`}</details>`}
</section>`,
  )}</section>`;
}
