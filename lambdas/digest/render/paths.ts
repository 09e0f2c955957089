import type { PeriodKind } from '../../model/period.ts';

/** Where things are on the site. Root-relative: the site works under any host. */
export const INDEX = '/';
export const ARCHIVE = '/archive/';

/** The folder of an issue: `index.html`, `digest.json` and `digest.md` are in it. */
export const pathOf = (kind: PeriodKind, period: string): string => `/${kind}/${encodeURIComponent(period)}/`;

/** Fragment ids of a digest's page. */
export const storyAnchor = (id: string): string => `s-${id}`;
export const themeAnchor = (id: string): string => `t-${id}`;
export const regionAnchor = (code: string): string => `r-${code}`;
