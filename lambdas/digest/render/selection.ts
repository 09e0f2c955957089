import type { Digest, Story } from '../../model/digest.ts';
import { nothingNew } from '../compile/news.ts';
import type { Outline } from './outline.ts';

/** What a format that has to end (a mail, eight printed pages) tells of an issue, in the issue's own order. */
export interface Selection {
  /** of the outline, the stories that are told here, each with its title at least; none is only a line */
  outline: Outline;
  /** stories of the issue that are not told here */
  left: number;
}

/** The told stories of an issue, those that a shorter edition must have first: leads, news of what goes on, then the rest by rank. */
export function byImportance({ stories }: Pick<Digest, 'stories'>, { leads, continuing, place }: Outline): Story[] {
  const leading = new Set(leads.map(({ id }) => id));
  const rest = stories.filter(({ id }) => place.has(id) && !leading.has(id));
  const withNews = continuing.filter(({ continues }) => !nothingNew(continues.news));
  const withoutNews = continuing.filter(({ continues }) => nothingNew(continues.news));
  return [...leads, ...withNews, ...rest, ...withoutNews];
}

/** The outline with no stories but the chosen ones, in their order. A section without any is left out. */
export function selectionOf(outline: Outline, chosen: ReadonlySet<string>): Selection {
  const keep = <T extends Story>(stories: readonly T[]): T[] => stories.filter(({ id }) => chosen.has(id));
  const sections = outline.sections
    .map((section) => ({ ...section, elsewhere: [], told: keep([...section.told, ...section.lines]), lines: [], left: 0 }))
    .filter(({ told }) => told.length > 0);
  const kept: Outline = {
    leads: keep(outline.leads),
    continuing: keep(outline.continuing),
    sections,
    late: keep(outline.late),
    figures: outline.figures.filter(({ story }) => chosen.has(story)),
    place: outline.place,
  };
  return { outline: kept, left: outline.place.size + outline.sections.reduce((sum, { left }) => sum + left, 0) - chosen.size };
}
