import { groupOf } from '../../../model/region.ts';
import { isProvincial } from '../../compile/groups.ts';
import { groupBy } from '../../compile/order.ts';
import { markup } from '../markup.ts';
import { pagePath, regionPath } from '../paths.ts';
import { tileGrid } from '../tile-grid.ts';
import { plainPage, section, spanOf } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** All 34 provincial units as tiles, and what is in none of them. */
export const renderRegions: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const stories = issues.flatMap((issue) => issue.stories);
  const groups = [...groupBy(stories, ({ region }) => groupOf(region))].map(([code, of]) => ({
    code,
    name: words.groupName(code),
    stories: of.map(({ id }) => id),
  }));
  const elsewhere = groups.filter(({ code }) => !isProvincial(code));
  return plainPage(
    {
      path: pagePath('region'),
      title: w.names.region,
      about: w.about.region,
      facts: issues.length > 0 ? [spanOf(issues, words), words.stories(stories.length)] : [],
      main: markup`${tileGrid(groups, words)}${
        elsewhere.length > 0 &&
        section(
          'elsewhere',
          w.region.outside,
          markup`<ul class="cards">${elsewhere.map(({ code, name, stories: of }) => markup`<li><a href="${words.at(regionPath(code))}"><b>${name}</b><span>${words.stories(of.length)}</span></a></li>`)}</ul>`,
        )
      }`,
    },
    words,
    settings,
  );
};
