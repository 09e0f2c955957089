import { themeOf } from '../../model/theme.ts';
import type { SearchStatus } from './attributes.ts';

/** A told story as search knows it: what is searched in, what it is filtered by, and where it is told. */
export interface SearchDocument {
  /** the day whose issue tells it, `YYYY-MM-DD` */
  day: string;
  /** the story's id in that issue */
  id: string;
  title: string;
  /** BCP 47 tag of its text */
  lang: string;
  sentences: string[];
  /** named sources, the lead's first */
  sources: string[];
  /** full name of its region; '' when unknown */
  region: string;
  /** provincial code, `national`, `foreign` or `unknown` */
  group: string;
  /** ids, the primary one first */
  themes: string[];
  status: SearchStatus;
}

/** What is searched in, each field for itself: no hit reaches from one into the next. `marks.ts` knows their order. */
export const fieldsOf = ({ title, sentences, sources, region, themes }: SearchDocument): string[] => [
  title,
  ...sentences,
  ...sources,
  region,
  ...themes.map((id) => themeOf(id).zh),
];
