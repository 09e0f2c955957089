import { provinces } from '../../../model/region.ts';
import { themes } from '../../../model/theme.ts';
import { atomPath, jsonFeedPath, OPML } from '../feed-paths.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { pagePath } from '../paths.ts';
import { keyOf, type Scope, viewsOf } from '../scopes.ts';
import type { Words } from '../words.ts';
import { plainPage, section } from './frame.ts';
import type { SpanPage } from './span-page.ts';

const SITE: Scope[] = [{ of: 'all' }, ...(['day', 'week', 'month'] as const).map((kind): Scope => ({ of: 'issues', kind }))];

/** Regions and themes in the order of their lists. */
const REGIONS = [...provinces.map(({ code }) => code), 'national', 'foreign', 'unknown'].map((region): Scope => ({ of: 'region', region }));
const THEMES = themes.map(({ id }): Scope => ({ of: 'theme', theme: id }));

/** The feeds: of all, of the issues, of each region and theme that the last issues told of. */
export const renderFeeds: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const told = new Set(viewsOf('day', issues).map(({ scope }) => keyOf(scope)));
  const toldOf = (scopes: readonly Scope[]): Scope[] => scopes.filter((scope) => told.has(keyOf(scope)));
  const part = (id: string, heading: string, of: readonly Scope[]): Content =>
    of.length > 0 && section(id, heading, markup`<ul class="keys">${of.map((scope) => line(scope, words))}</ul>`);
  return plainPage(
    {
      path: pagePath('feeds'),
      title: w.names.feeds,
      about: w.about.feeds,
      main: markup`<p class="more">${w.feed.opml}<a href="${OPML}">OPML</a></p>
${part('site', w.feed.site, SITE)}
${part('regions', w.names.region, toldOf(REGIONS))}
${part('themes', w.names.theme, toldOf(THEMES))}`,
    },
    words,
    settings,
  );
};

function line(scope: Scope, words: Words): Markup {
  const key = keyOf(scope);
  return markup`<li>${nameOf(scope, words)}${words.colon}<a href="${atomPath(key)}">Atom</a> · <a href="${jsonFeedPath(key)}">JSON Feed</a></li>`;
}

function nameOf(scope: Scope, words: Words): string {
  const { feed } = words.pages;
  if (scope.of === 'all') return feed.all;
  if (scope.of === 'issues') return feed.issues[scope.kind];
  return scope.of === 'theme' ? words.themeName(scope.theme) : words.groupName(scope.region);
}
