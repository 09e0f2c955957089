import { plain } from '../lambdas/digest/search/plain.ts';
import { termsOf } from '../lambdas/digest/search/terms.ts';
import { make, words } from './page.ts';

/** Stories that a page has at least before it gets a filter. */
const LEAST = 6;

/** A field that leaves only the stories of the page whose words, place, themes or sources have what is written in it. */
export function addFilter(): void {
  const stories = [...document.querySelectorAll<HTMLElement>('main article[id^="s-"],main .lines li[id^="s-"]')];
  const contents = document.querySelector('main .toc');
  const first = stories[0]?.closest('section');
  if (stories.length < LEAST || !first) return;
  const sections = [...new Set(stories.flatMap(sectionsOf))];
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('main details')].filter((fold) =>
    stories.some((story) => fold.contains(story)),
  );
  const wereOpen = folds.map(({ open }) => open);
  const said = make('span');
  said.setAttribute('role', 'status');
  const field = make('input', { type: 'search', maxLength: 100, autocomplete: 'off' });
  field.addEventListener('input', () => {
    const terms = termsOf(field.value);
    const kept = stories.filter((story) => {
      const text = plain(story.textContent ?? '');
      return terms.every((term) => text.includes(term));
    });
    for (const story of stories) story.toggleAttribute('data-out', !kept.includes(story));
    for (const section of sections) section.toggleAttribute('data-out', !kept.some((story) => section.contains(story)));
    for (const [i, fold] of folds.entries())
      fold.open = terms.length > 0 ? kept.some((story) => fold.contains(story)) : (wereOpen[i] ?? false);
    said.textContent = terms.length > 0 ? words.left(kept.length, stories.length) : '';
  });
  const filter = make('p', { className: 'filter' }, make('label', {}, words.filter, ' ', field), said);
  // At the end of the contents, where a reader chooses what to read, and where what is seen already does not move.
  if (contents) contents.append(filter);
  else first.before(filter);
}

/** The sections around a story: its theme's, and that of all themes. */
function sectionsOf(story: Element): Element[] {
  const section = story.parentElement?.closest('section');
  return section ? [section, ...sectionsOf(section)] : [];
}
