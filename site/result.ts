import { pathOf, storyAnchor } from '../lambdas/digest/render/paths.ts';
import { type Marked, markRow, piecesOf, shownSentence } from '../lambdas/digest/search/marks.ts';
import type { Match } from '../lambdas/digest/search/search-index.ts';
import type { TextRow } from '../lambdas/digest/search/segment-format.ts';
import { at, make, words } from './page.ts';

/** A found story: its title leads to it in its issue; where it is, on which themes, and the sentence with what was searched for. */
export function resultItem(match: Match, row: TextRow, nameOf: (facet: string, value: string) => string): HTMLLIElement {
  const { title, sources, region, ...texts } = markRow(row, match.marks);
  const [id, , lang] = row;
  const link = make('a', { href: `${at(pathOf('day', match.day))}#${storyAnchor(id)}`, lang }, ...marked(title));
  const place = words.separator === '、' && region.text !== '' ? marked(region) : [nameOf('region', match.group)];
  const themes = match.themes.map((theme) => nameOf('theme', theme)).join(words.separator);
  const where = make('p', { className: 'note' }, make('time', { dateTime: match.day }, match.day), ' · ', ...place, ' · ', themes);
  if (match.status !== 'new') where.prepend(make('b', { className: 'tag' }, nameOf('kind', match.status)));
  const named = make('span', { lang }, ...sources.flatMap((source, i) => [i > 0 ? words.separator : '', ...marked(source)]));
  if (sources.length > 0) where.append(' · ', named);
  const sentence = shownSentence({ title, sources, region, ...texts });
  return make('li', {}, make('h3', {}, link), where, ...(sentence ? [make('p', { className: 'text', lang }, ...marked(sentence))] : []));
}

const marked = (text: Marked): (Node | string)[] =>
  piecesOf(text).map((piece) => (piece.isMarked ? make('mark', {}, piece.text) : piece.text));
