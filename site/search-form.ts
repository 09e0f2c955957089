import { monthsOf } from '../lambdas/digest/search/calendar.ts';
import { countFacets, type FacetName, type Filters, facetNames, filtered } from '../lambdas/digest/search/facets.ts';
import { type Match, SearchIndex, textsOf } from '../lambdas/digest/search/search-index.ts';
import { OPEN } from '../lambdas/digest/search/segment-format.ts';
import { words } from './page.ts';
import { readFold, readSite } from './read-site.ts';
import { resultItem } from './result.ts';

/** Results that are shown at a time. */
const PAGE = 10;
/** Segments that are searched at first, and with each step further back: at least half a year, of a small archive several years. */
const STEP = 8;
/** Values that a filter lists which the page does not name itself. */
const MOST_VALUES = 60;
const PAUSE_MS = 250;

/** The search page: what is asked stands in its address, so that it can be kept and sent. */
export function addSearch(form: HTMLFormElement): void {
  const index = new SearchIndex(readSite, readFold);
  const query = element<HTMLInputElement>('q');
  const selects = new Map(facetNames.map((name) => [name, form.elements.namedItem(name) as HTMLSelectElement] as const));
  const [answer, status, results] = [element('answer'), element('status'), element('results')];
  const [more, older] = [element<HTMLButtonElement>('more'), element<HTMLButtonElement>('older')];
  let found: Match[] = [];
  let searched: string[] = [];
  let shown = PAGE;
  let segments = STEP;
  let turn = 0;

  const filters = (): Filters => Object.fromEntries([...selects].map(([name, select]) => [name, select.value]));
  const nameOf = (facet: string, value: string): string =>
    selects
      .get(facet as FacetName)
      ?.querySelector(`option[value="${CSS.escape(value)}"]`)
      ?.getAttribute('data-name') ?? value;

  async function search(): Promise<void> {
    const mine = ++turn;
    keepAddress();
    answer.hidden = query.value.trim() === '';
    if (answer.hidden) return;
    status.textContent = words.searching;
    try {
      const names = await index.segments();
      const some = names.slice(0, segments);
      const matches = await index.find(query.value, some);
      if (mine !== turn) return;
      found = matches;
      searched = some;
      older.hidden = names.length <= segments;
      await show(mine);
    } catch (error) {
      if (mine === turn) status.textContent = words.failed;
      throw error;
    }
  }

  async function show(mine = ++turn): Promise<void> {
    keepAddress();
    const facets = countFacets(found, filters());
    for (const [name, select] of selects) listValues(name, select, facets[name]);
    const kept = filtered(found, filters());
    const some = kept.slice(0, shown);
    const rows = await textsOf(some);
    if (mine !== turn) return;
    results.replaceChildren(...some.flatMap((match, i) => (rows[i] ? [resultItem(match, rows[i], nameOf)] : [])));
    more.hidden = kept.length <= shown;
    const [first] = monthsOf(searched.at(-1) ?? OPEN);
    const said = kept.length > 0 ? words.found(kept.length, some.length) : words.none;
    status.textContent = said + (older.hidden || first === undefined ? '' : words.since(first));
  }

  function keepAddress(): void {
    const asked = new URLSearchParams([['q', query.value], ...Object.entries(filters())].filter(([, value]) => value !== ''));
    history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  }

  for (const select of selects.values()) for (const option of select.options) option.setAttribute('data-name', option.textContent ?? '');
  const asked = new URLSearchParams(location.search);
  query.value = asked.get('q') ?? '';
  for (const [name, select] of selects) choose(select, asked.get(name) ?? '');

  let timer = 0;
  const start = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = PAGE;
      void search();
    }, pause);
  };
  query.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) start(PAUSE_MS);
  });
  query.addEventListener('compositionend', () => start(PAUSE_MS));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start(0);
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    shown = PAGE;
    void show();
  });
  more.textContent = words.more;
  more.addEventListener('click', () => {
    const before = results.children.length;
    shown += PAGE;
    void show().then(() => results.children[before]?.querySelector('a')?.focus());
  });
  older.textContent = words.older;
  older.addEventListener('click', () => {
    segments += STEP;
    void search();
  });
  element('without').hidden = true;
  form.hidden = false;
  if (query.value !== '') start(0);
  else query.focus();
}

const element = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** The values of a filter with their counts. Regions, themes and kinds are in the page and keep their order; months and sources are not. */
function listValues(name: FacetName, select: HTMLSelectElement, counts: readonly [string, number][]): void {
  const chosen = select.value;
  if (name === 'month' || name === 'source') {
    const values = name === 'month' ? counts.toSorted(([a], [b]) => (a < b ? 1 : -1)) : counts.slice(0, MOST_VALUES);
    select.replaceChildren(...[...select.options].slice(0, 1), ...values.map(([value]) => optionOf(value)));
    choose(select, chosen);
  }
  const byValue = new Map(counts);
  for (const option of [...select.options].slice(1)) {
    const stories = byValue.get(option.value) ?? 0;
    option.textContent = words.allOf(option.getAttribute('data-name') ?? option.value, stories);
    option.hidden = option.disabled = stories === 0 && option.value !== chosen;
  }
}

/** Chooses a value, also one that is not listed. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) select.append(optionOf(value));
  select.value = value;
}

function optionOf(value: string): HTMLOptionElement {
  const option = new Option(value, value);
  option.setAttribute('data-name', value);
  return option;
}
