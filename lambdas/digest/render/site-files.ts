import table from '../../../seeds/script/t2s.json' with { type: 'json' };
import type { SiteSettings } from './layout.ts';
import { ICON, SCRIPT, SCRIPT_FOLD, SEARCH } from './paths.ts';
import { renderSearch } from './search-page.ts';
import script from './site-script.json' with { type: 'json' };
import { languages } from './words.ts';

/** A file of the site that hangs on no issue. */
export interface SiteFile {
  /** in the site bucket */
  path: string;
  contentType: string;
  body(settings: SiteSettings): string;
}

/** Lines of a sheet on the red of the masthead. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#b0211a" d="M0 0h8v8H0z"/><path stroke="#fff" d="M2 2h4M2 4h4M2 6h2"/></svg>';

export const siteFiles: readonly SiteFile[] = [
  { path: SCRIPT.slice(1), contentType: 'text/javascript; charset=utf-8', body: () => script.code },
  { path: ICON.slice(1), contentType: 'image/svg+xml', body: () => icon },
  { path: SCRIPT_FOLD.slice(1), contentType: 'application/json; charset=utf-8', body: () => JSON.stringify(table) },
  ...languages.map((words) => ({
    path: `${words.at(SEARCH).slice(1)}index.html`,
    contentType: 'text/html; charset=utf-8',
    body: (settings: SiteSettings) => renderSearch(words, settings),
  })),
];
