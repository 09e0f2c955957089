import { addFilter } from './filter.ts';
import { addKeys } from './keys.ts';
import { make } from './page.ts';
import { addSearch } from './search-form.ts';
import { style } from './style.ts';

/** What the browser adds to pages that read without it: search, a filter, keys. It keeps nothing outside this browser. */
document.head.append(make('style', {}, style));
const form = document.querySelector<HTMLFormElement>('form#search');
if (form) addSearch(form);
else addFilter();
addKeys();
