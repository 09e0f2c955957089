import type { Digest } from '../../model/digest.ts';
import { crossTable } from './cross-table.ts';
import { shadeOf } from './heat.ts';
import { type Markup, markup } from './markup.ts';
import { regionAnchor, themeAnchor } from './paths.ts';

/** Region by theme, the number in every cell. */
export function heatTable(digest: Digest): Markup {
  const { themes, rows } = crossTable(digest);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="地区与主题交叉表，可横向滚动"><table class="heat">
<caption>各地区、各主题的条数（按主要主题计）</caption>
<thead><tr><th scope="col">地区</th>${themes.map(({ id, zh }) => markup`<th scope="col"><a href="#${themeAnchor(id)}">${zh}</a></th>`)}<th scope="col">合计</th></tr></thead>
<tbody>${rows.map(
    ({ code, name, counts, total }) =>
      markup`<tr><th scope="row"><a href="#${regionAnchor(code)}">${name}</a></th>${counts.map((count) => markup`<td class="${shadeOf(count, most)}">${count}</td>`)}<td class="sum">${total}</td></tr>`,
  )}</tbody>
</table></div>`;
}
