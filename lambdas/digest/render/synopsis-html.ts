import type { Digest } from '../../model/digest.ts';
import { heatCell, shadeOf } from './heat.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { pathOf } from './paths.ts';
import { titleLink } from './story-html.ts';
import { longestRunning, synopsisSentences, trendLines, weekTable } from './synopsis.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** 综述 of a week or month: its numbers, its days or weeks, what rose and fell, who was silent, what ran longest. */
export function synopsisSection({ digest, outline, words }: View): Content {
  if (digest.kind === 'day' || digest.parts.length === 0) return null;
  const text = synopsisSentences(digest, words).join('');
  const longest = longestRunning(digest);
  return markup`<section class="synopsis" aria-labelledby="synopsis"><h2 id="synopsis">${words.sections.synopsis[digest.kind]}</h2>
${text !== '' && markup`<p>${text}</p>`}
${digest.kind === 'week' && dayStrip(digest, words)}
${weekCounts(digest, words)}
${trendLines(digest, words).map(({ label, items }) => markup`<p><b>${label}</b>${items.length > 0 && `${words.colon}${words.list(items)}`}</p>`)}
${
  longest.length > 0 &&
  markup`<h3>${words.synopsis.longest}</h3><ul class="keys">${longest.map(
    (story) =>
      markup`<li>${outline.place.has(story.id) ? titleLink(story, words) : story.title.text} <small>${words.days(story.days)}</small></li>`,
  )}</ul>`
}
</section>`;
}

/** A link to an issue; a period in which nothing came may lie before the first one. */
const linked = (received: number, path: string, text: Content, words: Words): Content =>
  received > 0 ? markup`<a href="${words.at(path)}">${text}</a>` : markup`<span>${text}</span>`;

/** The days of a week, each with its number of stories. */
function dayStrip({ parts }: Digest, words: Words): Markup {
  const most = Math.max(1, ...parts.map(({ stories }) => stories));
  return markup`<ol class="strip" aria-label="${words.synopsis.days}">${parts.map(
    ({ day, received, stories }) =>
      markup`<li class="${shadeOf(stories, most)}">${linked(received, pathOf('day', day), markup`<span>${words.monthDay(day)}</span> <b>${stories}</b>`, words)}</li>`,
  )}</ol>`;
}

/** Theme by week of a month. */
function weekCounts(digest: Digest, words: Words): Content {
  const table = weekTable(digest);
  if (!table) return null;
  const most = Math.max(1, ...table.rows.flatMap(({ counts }) => counts));
  return markup`<section class="scroll" tabindex="0" aria-label="${words.synopsis.weeks}"><table class="heat weeks"><caption>${words.synopsis.weeks}</caption>
<thead><tr><th scope="col">${words.synopsis.head}</th>${table.weeks.map(({ week, received }) => markup`<th scope="col">${linked(received, pathOf('week', week), `${words.archive.week} ${+week.slice(6)}`, words)}</th>`)}</tr></thead>
<tbody>${table.rows.map(({ theme, counts }) => markup`<tr><th scope="row">${words.themeName(theme)}</th>${counts.map((count) => heatCell(count, most))}</tr>`)}</tbody></table></section>`;
}
