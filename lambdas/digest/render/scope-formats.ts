import type { Settings } from '../../model/settings.ts';
import { renderAtom } from './atom.ts';
import { feedOf } from './feed.ts';
import { atomPath, jsonFeedPath } from './feed-paths.ts';
import { renderJsonFeed } from './json-feed.ts';
import { pageFile } from './page-file.ts';
import { renderRegion, renderTheme } from './pages/scope-page.ts';
import { regionPath, themePath } from './paths.ts';
import { keyOf, type Scope, type ScopeView } from './scopes.ts';
import { languages } from './words.ts';

export type ScopePart = 'page' | 'feed';

/** One file about a scope: a pure function of the briefs in it and of the settings. */
export interface ScopeFormat {
  /** pages are what other pages link to */
  part: ScopePart;
  /** scopes that have such a file */
  of: readonly Scope['of'][];
  /** in the site bucket */
  path(scope: Scope): string;
  contentType: string;
  render(view: ScopeView, settings: Settings): string;
}

const FEW: readonly Scope['of'][] = ['all', 'issues', 'region', 'theme'];

/** Every file that spans issues. */
export const scopeFormats: readonly ScopeFormat[] = [
  {
    part: 'feed',
    of: [...FEW, 'both'],
    path: (scope) => atomPath(keyOf(scope)).slice(1),
    contentType: 'application/atom+xml; charset=utf-8',
    render: (view, settings) => renderAtom(feedOf(view, settings), settings),
  },
  {
    part: 'feed',
    of: FEW,
    path: (scope) => jsonFeedPath(keyOf(scope)).slice(1),
    contentType: 'application/feed+json; charset=utf-8',
    render: (view, settings) => renderJsonFeed(feedOf(view, settings), settings),
  },
  ...languages.flatMap((words): ScopeFormat[] => [
    {
      part: 'page',
      of: ['region'],
      path: (scope) => pageFile(regionPath(scope.of === 'region' ? scope.region : ''), words),
      contentType: 'text/html; charset=utf-8',
      render: (view, settings) => renderRegion(view, words, settings),
    },
    {
      part: 'page',
      of: ['theme'],
      path: (scope) => pageFile(themePath(scope.of === 'theme' ? scope.theme : ''), words),
      contentType: 'text/html; charset=utf-8',
      render: (view, settings) => renderTheme(view, words, settings),
    },
  ]),
];

/** Changes when the same briefs make other bytes, so that all scopes are made again. */
export const SCOPES_VERSION = 4;
