import type { Brief, IssueBriefs } from '../../model/brief.ts';
import { FEED_WORDS } from './feed-words.ts';
import { inert } from './inert.ts';
import { markup } from './markup.ts';
import type { ToldIn } from './scopes.ts';
import { zh } from './words-zh.ts';

/** Titles that an issue's entry lists. */
const MOST_TITLES = 12;

/** The original title; one that is not the article's own is marked. */
export const titleOf = ({ title }: Brief): string => `${inert(title.text)}${title.basis === 'derived' ? zh.derived : ''}`;

/** The first sentence, then where, what, by whom and in which issue. HTML without links: an entry has its own. */
export function storyContent(brief: Brief, issue: ToldIn): string {
  const { sentence, region, themes, source, sources } = brief;
  const { named, rest } = zh.place(region);
  const from = `${zh.issue.sources(1)}${source ?? FEED_WORDS.unnamed}${sources > 1 ? zh.issue.andOthers(sources) : ''}`;
  const facts = [named + rest, zh.list(themes.map((id) => zh.themeName(id))), from, ...statusOf(brief), issueOf(issue)].filter(
    (fact) => fact !== '',
  );
  return `${markup`${sentence !== '' && markup`<p>${sentence}</p>`}<p>${facts.join('｜')}</p>`}`;
}

const issueOf = (issue: ToldIn): string => `${zh.periodName(issue.kind, issue.period)} ${zh.issueName(issue)}`;

/** 续·第 n 期 or 补录; nothing for what is new. */
export function statusOf({ status, continues }: Brief): string[] {
  if (continues) return [zh.continuing.tag(continues.number)];
  return status === 'late' ? [zh.issue.late] : [];
}

/** How many it tells of how much, in one line. */
export const issueSummary = ({ counts }: IssueBriefs): string => zh.issue.description(counts);

/** The counts and the first titles of an issue. */
export function issueContent(issue: IssueBriefs): string {
  const first = issue.stories.slice(0, MOST_TITLES);
  const more = issue.stories.length + issue.left - first.length;
  return `${markup`<p>${issueSummary(issue)}</p>${first.length > 0 && markup`<ol>${first.map((brief) => markup`<li>${titleOf(brief)}</li>`)}</ol>`}${more > 0 && markup`<p>${zh.issue.more(more)}</p>`}`}`;
}
