import taxonomy from '../../seeds/themes/themes.json' with { type: 'json' };

/** One theme of the taxonomy. `covers` says what counts, `not` what belongs elsewhere. */
export interface Theme {
  id: string;
  zh: string;
  en: string;
  covers: string;
  not: string;
}

/** The taxonomy in its own order. It is data: `seeds/themes/themes.json`. */
export const themes: readonly Theme[] = taxonomy.themes;

const byId = new Map(themes.map((theme) => [theme.id, theme]));

/** The theme of an id; an id that was retired keeps itself as its name. */
export function themeOf(id: string): Theme {
  return byId.get(id) ?? { id, zh: id, en: id, covers: '', not: '' };
}

/** Whether an id is in the taxonomy as it is now. */
export const isTheme = (id: string): boolean => byId.has(id);
