import type { Digest } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import type { Outline } from './outline.ts';
import { regionAnchor, themeAnchor } from './paths.ts';

/** 目录: by theme, by region, and the parts of the issue. */
export function contentsSection(digest: Digest, { leads, sections, late, figures }: Outline): Markup {
  const counted = (href: string, name: string, count: number): Markup =>
    markup`<li><a href="#${href}">${name}</a> <span class="n">${count}</span></li>`;
  const parts: [boolean, string, string][] = [
    [leads.length > 0, 'leads', '要闻'],
    [sections.length > 0, 'themes', '分主题'],
    [digest.byRegion.length > 0, 'regions', '地区与主题'],
    [figures.length > 0, 'figures', '关键数字'],
    [late.length > 0 || digest.late.length > 0, 'late', '补录'],
    [true, 'accounts', '收录说明'],
  ];
  const list = (label: string, items: Content[]): Content => items.length > 0 && markup`<h3>${label}</h3><ul>${items}</ul>`;
  return markup`
<nav class="toc" aria-labelledby="toc"><h2 id="toc">目录</h2>
${list(
  '栏目',
  parts.filter(([there]) => there).map(([, id, name]) => markup`<li><a href="#${id}">${name}</a></li>`),
)}
${list(
  '按主题',
  sections.map(({ theme }) => counted(themeAnchor(theme.id), theme.zh, theme.stories.length)),
)}
${list(
  '按地区',
  digest.byRegion.map(({ code, name, stories }) => counted(regionAnchor(code), name, stories.length)),
)}
</nav>`;
}
