import type { Brief } from '../../../model/brief.ts';
import { groupOf } from '../../../model/region.ts';
import type { Settings } from '../../../model/settings.ts';
import { isProvincial, UNCLASSIFIED } from '../../compile/groups.ts';
import { byKeys, groupBy } from '../../compile/order.ts';
import { atomPath, jsonFeedPath } from '../feed-paths.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { regionAnchor, regionPath, themePath } from '../paths.ts';
import { keyOf, type ScopeView } from '../scopes.ts';
import { chinese } from '../story-html.ts';
import { themeNames } from '../wording.ts';
import type { Words } from '../words.ts';
import { dayBars } from './day-bars.ts';
import { briefLine, pageLink, placeOf, plainPage, section, spanOf } from './frame.ts';

/** Stories that a region lists under one theme, and a theme under one region; the issues have all. */
export const MOST_OF_A_SECTION = 60;

interface Dated {
  brief: Brief;
  day: string;
}

/** The page of a region: what was told of it, by theme, and the places inside it. */
export function renderRegion(view: ScopeView, words: Words, settings: Settings): string {
  const stories = storiesOf(view);
  const region = view.scope.of === 'region' ? view.scope.region : '';
  return render(view, stories, words, settings, {
    path: regionPath(region),
    name: words.groupName(region),
    up: pageLink('region', words),
    extra: isProvincial(region) && places(stories, words),
    by: ({ themes }) => themes[0] ?? UNCLASSIFIED,
    anchor: (theme) => theme,
    heading: (theme) =>
      theme === UNCLASSIFIED ? words.themeName(theme) : markup`<a href="${words.at(themePath(theme))}">${words.themeName(theme)}</a>`,
    about: (brief) => [placeOf(brief, words)],
  });
}

/** The page of a theme: what was told of it, by region. */
export function renderTheme(view: ScopeView, words: Words, settings: Settings): string {
  const theme = view.scope.of === 'theme' ? view.scope.theme : '';
  return render(view, storiesOf(view), words, settings, {
    path: themePath(theme),
    name: words.themeName(theme),
    up: pageLink('theme', words),
    extra: null,
    by: ({ region }) => groupOf(region),
    anchor: regionAnchor,
    heading: (region) => markup`<a href="${words.at(regionPath(region))}">${words.groupName(region)}</a>`,
    about: (brief) => [
      placeOf(brief, words),
      themeNames({ themes: brief.themes.map((id, i) => ({ id, score: 0, primary: i === 0 })) }, words),
    ],
  });
}

interface Kind {
  path: string;
  name: string;
  up: Markup;
  extra: Content;
  by(brief: Brief): string;
  anchor(id: string): string;
  heading(id: string): Content;
  about(brief: Brief): Content[];
}

function render(view: ScopeView, stories: readonly Dated[], words: Words, settings: Settings, kind: Kind): string {
  const w = words.pages;
  const key = keyOf(view.scope);
  const groups = [...groupBy(stories, ({ brief }) => kind.by(brief))].sort(
    byKeys(
      ([, of]) => -of.length,
      ([id]) => id,
    ),
  );
  return plainPage(
    {
      path: kind.path,
      title: kind.name,
      about: kind.up,
      facts: stories.length > 0 ? [spanOf(view.issues, words), words.stories(stories.length)] : [],
      alternates: [
        { type: 'application/atom+xml', href: atomPath(key) },
        { type: 'application/feed+json', href: jsonFeedPath(key) },
      ],
      main:
        stories.length === 0
          ? markup`<p class="notice">${w.nothing}</p>`
          : markup`${dayBars(
              view.issues.map((issue) => ({ day: issue.period, stories: issue.stories.length })),
              words,
            )}${kind.extra}${groups.map(([id, of]) => section(kind.anchor(id), markup`${kind.heading(id)} <span class="n">${of.length}</span>`, list(of, kind, words)))}`,
      footer: markup`<p class="links">${w.feeds}<a href="${atomPath(key)}">Atom</a><a href="${jsonFeedPath(key)}">JSON Feed</a></p>`,
    },
    words,
    settings,
  );
}

const list = (of: readonly Dated[], { about }: Kind, words: Words): Markup =>
  markup`<ul class="lines">${of
    .slice(0, MOST_OF_A_SECTION)
    .map(({ brief, day }) =>
      briefLine(brief, day, words, about(brief)),
    )}</ul>${of.length > MOST_OF_A_SECTION && markup`<p class="note">${words.pages.rest(of.length - MOST_OF_A_SECTION)}</p>`}`;

/** The newest first, of a day in reading order. */
const storiesOf = ({ issues }: ScopeView): Dated[] =>
  issues.flatMap(({ period, stories }) => stories.map((brief) => ({ brief, day: period })));

/** Cities, or a municipality's districts, with what is inside them: those with most stories first. */
function places(stories: readonly Dated[], words: Words): Content {
  const inside = stories.filter(({ brief }) => brief.region.path.length > 1);
  if (inside.length === 0) return null;
  const byCount = byKeys<[string, Dated[]]>(
    ([, of]) => -of.length,
    ([name]) => name,
  );
  const units = [...groupBy(inside, ({ brief }) => brief.region.path[1] ?? '')].sort(byCount);
  const parts = (of: Dated[]): Content => {
    const deeper = of.filter(({ brief }) => brief.region.path.length > 2);
    if (deeper.length === 0) return null;
    const named = [...groupBy(deeper, ({ brief }) => brief.region.path.slice(2).join(''))].sort(byCount);
    return markup`${words.colon}${named.map(([name, each], i) => markup`${i > 0 && words.semicolon}${chinese(name, words)} <span class="n">${each.length}</span>`)}`;
  };
  return section(
    'places',
    words.pages.region.places,
    markup`<ul class="keys">${units.map(([name, of]) => markup`<li>${chinese(name, words)} <span class="n">${of.length}</span>${parts(of)}</li>`)}</ul>`,
  );
}
