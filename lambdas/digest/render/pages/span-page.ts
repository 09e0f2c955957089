import type { IssueBriefs } from '../../../model/brief.ts';
import type { Settings } from '../../../model/settings.ts';
import type { PageName } from '../paths.ts';
import type { Words } from '../words.ts';
import { renderCorrections } from './corrections-page.ts';
import { renderFeeds } from './feeds-page.ts';
import { renderFigures } from './figures-page.ts';
import { renderMethod } from './method-page.ts';
import { renderRegions } from './regions-page.ts';
import { renderSources } from './sources-page.ts';
import { renderThemes } from './themes-page.ts';
import { renderTimeline } from './timeline-page.ts';

/** A page made of the last 30 days' issues. @param issues of days, the newest first */
export type SpanPage = (issues: readonly IssueBriefs[], words: Words, settings: Settings) => string;

/** The status is of a moment, and has a publication of its own. */
export type SpanPageName = Exclude<PageName, 'status'>;

export const spanPages: Record<SpanPageName, SpanPage> = {
  region: renderRegions,
  theme: renderThemes,
  timeline: renderTimeline,
  figures: renderFigures,
  sources: renderSources,
  corrections: renderCorrections,
  feeds: renderFeeds,
  method: renderMethod,
};
