import type { PeriodKind } from '../../model/period.ts';

/** Where things are on the site. Root-relative: the site works under any host. */
export const INDEX = '/';
export const ARCHIVE = '/archive/';
export const SEARCH = '/search/';
export const ICON = '/icon.svg';
/** What the browser adds: search, filters, keys; and the table that folds Traditional queries. */
export const SCRIPT = '/site.js';
export const SCRIPT_FOLD = '/search/fold.json';

/** The folder of an issue: `index.html`, `digest.json` and `digest.md` are in it. */
export const pathOf = (kind: PeriodKind, period: string): string => `/${kind}/${encodeURIComponent(period)}/`;

/** The page of a region's stories, by provincial code, `national` or `foreign`; its themes are fragments of it. */
export const regionPath = (code: string, theme = ''): string => `/region/${encodeURIComponent(code)}/${theme && `#${theme}`}`;

/** The page of a theme's stories; its regions are fragments of it. */
export const themePath = (id: string, region = ''): string => `/theme/${encodeURIComponent(id)}/${region && `#${regionAnchor(region)}`}`;

/** Pages that span days; `region` and `theme` list the pages of theirs. */
export const PAGES = ['region', 'theme', 'timeline', 'figures', 'sources', 'corrections', 'feeds', 'method', 'status'] as const;
export type PageName = (typeof PAGES)[number];
export const pagePath = (name: PageName): string => `/${name}/`;

/** Where a story can always be found, however many its day has. */
export const storyLink = (day: string, id: string): string => `${storiesPath(day)}#${storyAnchor(id)}`;
/** The stories of a day; where they have several pages, this one leads to them. */
export const storiesPath = (day: string): string => `/story/${day}/`;

/** Stories of a day that one story page holds; of more, each first hexadecimal digit of the id has its own. */
export const STORIES_A_PAGE = 64;

/** The page that tells all of a day's story. @param stories of that day */
export const storyPath = (day: string, id: string, stories: number): string =>
  `${storiesPath(day)}${stories > STORIES_A_PAGE ? `${id.slice(0, 1)}/` : ''}`;

/** An older revision of an issue, kept when a newer one was written. */
export const revisionFolder = (kind: PeriodKind, period: string, revision: number): string => `${pathOf(kind, period)}r${revision}/`;

/** Digits of an id that name its story in a page: among a thousand stories, two share their last ten once in two million pages. */
const ANCHOR_DIGITS = 10;

/** Fragment ids of a digest's page. */
export const storyAnchor = (id: string): string => `s-${id.slice(-ANCHOR_DIGITS)}`;
/** A story by its place in this page: short, for the page's own links. */
export const placeAnchor = (place: number): string => `n${place}`;
/** In a story's page: its n-th sentence, from 1. */
export const sentenceAnchor = (id: string, n: number): string => `${storyAnchor(id)}-${n}`;
export const themeAnchor = (id: string): string => `t-${id}`;
export const regionAnchor = (code: string): string => `r-${code}`;
/** In the page of timelines: the story that an issue told first. */
export const timelineAnchor = (period: string, story: string): string => `c-${period}-${story}`;
