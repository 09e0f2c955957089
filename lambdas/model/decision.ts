/**
 * What an editor decided about stories, in articles, since stories are made anew with every compilation: `articles` are one
 * story, and none of `apart` is in it. It holds until it is undone.
 */
export interface Decision {
  /** `2026-11-21-3fa9c1d2`: its day, and a hash of what it says, so that the same decision twice is one */
  id: string;
  kind: 'merge' | 'split';
  /** the latest issue that tells any of its articles: it is applied there, and in the week and month of that day */
  day: string;
  /** ids in order */
  articles: string[];
  /** ids in order; empty for a merge */
  apart: string[];
  /** who decided */
  by: string;
  /** when, ISO instant */
  at: string;
  /** it does not hold any more */
  undone?: { by: string; at: string };
}

/** How many earlier days an issue looks back for the beginning of its stories, and a merge may reach. */
export const LOOK_BACK_DAYS = 7;
