import { provinces } from '../../model/region.ts';
import { themes } from '../../model/theme.ts';
import { statuses } from '../search/attributes.ts';
import { type FacetName, facetNames } from '../search/facets.ts';
import { pageOf, type SiteSettings, siteLinks } from './layout.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { ARCHIVE, INDEX, SEARCH } from './paths.ts';
import type { Words } from './words.ts';

/**
 * 搜索: the same for every issue, since the script reads the index. Without the script it says how to search all the same. The names of
 * regions, themes and kinds are here, in the page's language; the script adds the counts, the months and the sources.
 */
export function renderSearch(words: Words, settings?: SiteSettings): string {
  const { at, search, site } = words;
  return pageOf(
    {
      path: SEARCH,
      title: `${search.title} · ${site.name}`,
      description: search.description,
      scripted: ['tag', 'text'],
      header: markup`<h1><a href="${at(INDEX)}">${search.title}</a></h1>`,
      main: markup`
<p class="notice" id="without">${search.without.before}<code>${search.without.command}</code>${search.without.between}<a href="${at(ARCHIVE)}">${search.without.archive}</a>${search.without.after}</p>
<search>
<form id="search" hidden>
<p class="ask"><label for="q">${search.query}</label> <input id="q" name="q" type="search" maxlength="100" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-describedby="hint"> <button type="submit">${search.submit}</button></p>
<p class="note" id="hint">${search.hint}</p>
<fieldset><legend>${search.filters}</legend>${facetNames.map((name) => filter(name, words))}</fieldset>
</form>
</search>
<section aria-labelledby="found" hidden id="answer"><h2 id="found">${search.results}</h2>
<p id="status" role="status"></p>
<ol id="results" class="results"></ol>
<p class="more"><button type="button" id="more" hidden></button> <button type="button" id="older" hidden></button></p>
</section>`,
      footer: markup`<p class="links">${siteLinks(words)}</p>`,
    },
    words,
    settings,
  );
}

function filter(name: FacetName, words: Words): Markup {
  const { label, any } = words.search.facets[name];
  return markup`<label>${label} <select name="${name}"><option value="">${any}</option>${optionsOf(name, words)}</select></label>`;
}

function optionsOf(name: FacetName, words: Words): Content {
  const option = (value: string, text: string): Markup => markup`<option value="${value}">${text}</option>`;
  if (name === 'region')
    return [...provinces.map(({ code }) => code), 'national', 'foreign', 'unknown'].map((code) => option(code, words.groupName(code)));
  if (name === 'theme') return themes.map(({ id }) => option(id, words.themeName(id)));
  return name === 'kind' && statuses.map((status) => option(status, words.search.kinds[status]));
}
