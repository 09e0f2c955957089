import type { RegionGroup } from '../../model/digest.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { placeAnchor, themeAnchor } from './paths.ts';
import type { View } from './view.ts';

type Part = 'leads' | 'continuing' | 'themes' | 'regions' | 'figures' | 'late' | 'corrections' | 'accounts';

/**
 * 目录: the parts of the issue, then its themes, or its regions with the places of their stories: of the two folds one is open, so that
 * one is the switch to the other.
 */
export function contentsSection({ digest, outline: { leads, continuing, sections, figures, place }, words }: View): Markup {
  const { byRegion, late, corrections, withdrawn } = digest;
  const counted = (href: string, name: string, count: number): Markup => markup`<li><a href="#${href}">${name}</a> ${count}</li>`;
  const places = ({ code, stories }: RegionGroup): Markup => {
    const told = stories.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
    const left = stories.length - told.length;
    return markup`<li>${words.groupName(code, 'short')}${words.colon}${told.map((at) => markup` <a href="#${placeAnchor(at)}">${at}</a>`)}${left > 0 && ` ${words.issue.rest(left)}`}</li>`;
  };
  const parts: [boolean, Part][] = [
    [leads.length > 0, 'leads'],
    [sections.length > 0, 'themes'],
    [byRegion.length > 0, 'regions'],
    [figures.length > 0, 'figures'],
    [continuing.length > 0, 'continuing'],
    [late.length > 0, 'late'],
    [corrections.length + withdrawn.length > 0, 'corrections'],
    [true, 'accounts'],
  ];
  const fold = (label: string, items: Content[], isOpen: boolean): Content =>
    items.length > 0 && markup`<details name="toc"${isOpen && markup` open`}><summary>${label}</summary><ul>${items}</ul></details>`;
  return markup`
<nav class="toc" aria-labelledby="toc"><h2 id="toc">${words.sections.contents}</h2>
<ul>${parts.filter(([there]) => there).map(([, id]) => markup`<li><a href="#${id}">${words.sections[id]}</a></li>`)}</ul>
${fold(
  words.contents.byTheme,
  sections.map(({ theme }) => counted(themeAnchor(theme.id), words.themeName(theme.id), theme.stories.length)),
  true,
)}
${fold(words.contents.byRegion, byRegion.map(places), false)}
</nav>`;
}
