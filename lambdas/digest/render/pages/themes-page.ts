import { isTheme, themes } from '../../../model/theme.ts';
import { markup } from '../markup.ts';
import { pagePath, themePath } from '../paths.ts';
import { plainPage, spanOf } from './frame.ts';
import type { SpanPage } from './span-page.ts';

/** Every theme of the taxonomy with its stories, the secondary ones too, as its page lists them. */
export const renderThemes: SpanPage = (issues, words, settings) => {
  const w = words.pages;
  const named = issues.flatMap((issue) => issue.stories.flatMap((story) => story.themes.filter(isTheme)));
  const cards = themes.map(({ id }) => {
    const count = named.filter((theme) => theme === id).length;
    const card = markup`<b>${words.themeName(id)}</b><span>${words.stories(count)}</span>`;
    return count > 0 ? markup`<li><a href="${words.at(themePath(id))}">${card}</a></li>` : markup`<li class="none">${card}</li>`;
  });
  return plainPage(
    {
      path: pagePath('theme'),
      title: w.names.theme,
      about: w.about.theme,
      facts: issues.length > 0 ? [spanOf(issues, words)] : [],
      main: markup`<section aria-label="${w.region.themes}"><ul class="cards">${cards}</ul></section>`,
    },
    words,
    settings,
  );
};
