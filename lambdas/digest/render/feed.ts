import type { Brief, IssueBriefs } from '../../model/brief.ts';
import { startOfDay } from '../../model/period.ts';
import { groupOf } from '../../model/region.ts';
import { defaults, type Settings } from '../../model/settings.ts';
import { isTheme } from '../../model/theme.ts';
import { byText, latest } from '../compile/order.ts';
import { issueContent, issueSummary, storyContent, titleOf } from './feed-content.ts';
import { feedTitle } from './feed-words.ts';
import { inert } from './inert.ts';
import { ARCHIVE, INDEX, pathOf, storyAnchor } from './paths.ts';
import { keyOf, type Scope, type ScopeView, type ToldIn } from './scopes.ts';
import { tagOf } from './tag-uri.ts';
import { zh } from './words-zh.ts';

/** A feed before it has a format. Paths are root-relative. */
export interface Feed {
  /** `tag:` URI */
  id: string;
  /** the feed's name in paths: `region/310000` */
  key: string;
  title: string;
  /** whose feed it is: the issuing unit, else the name of the 简报 */
  author: string;
  /** the page that shows the same */
  home: string;
  /** ISO instant: of the newest entry */
  updated: string;
  /** newest first */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** `tag:` URI: stays when the story is told again or better */
  id: string;
  title: string;
  /** BCP 47 tag of title and text */
  language: string;
  link: string;
  /** ISO instants */
  published: string;
  updated: string;
  author: string | null;
  /** made of escaped text */
  html: string;
  summary: string;
  categories: { scheme: 'theme' | 'region'; term: string; label: string }[];
}

/** Entries at most: of the feed of all stories, of any other. */
const MOST_OF_ALL = 100;
const MOST = 50;

const LANGUAGES: Record<Brief['script'], string> = { Hans: 'zh-CN', mixed: 'zh-CN', Hant: 'zh-Hant', Latn: 'en' };

/** What a scope's feed tells. Each story once, with its latest issue's words; what no issue tells any more is in none. */
export function feedOf(view: ScopeView, settings: Settings): Feed {
  const { scope } = view;
  const key = keyOf(scope);
  const entries = view.of === 'issues' ? view.issues.map((issue) => issueEntry(issue, settings)) : storyEntries(view.issues, settings);
  const kept = entries.sort(newestFirst).slice(0, scope.of === 'all' ? MOST_OF_ALL : MOST);
  const name = inert(settings.name) || defaults.name;
  return {
    id: tagOf(`feed/${key}`, settings),
    key,
    title: `${name} · ${feedTitle(scope)}`,
    author: inert(settings.issuer) || name,
    home: homeOf(scope),
    updated: latest(kept.map(({ updated }) => updated)) ?? startOfDay(settings.firstIssue, settings.timeZone).toISOString(),
    entries: kept,
  };
}

/** Descending by when it changed, then by when it came; the ids make the order whole. */
const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  byText(b.updated, a.updated) || byText(b.published, a.published) || byText(a.id, b.id);

function storyEntries(issues: readonly ToldIn[], settings: Settings): FeedEntry[] {
  const told = new Map<string, FeedEntry>();
  for (const issue of issues) {
    for (const brief of issue.stories) if (!told.has(brief.id)) told.set(brief.id, storyEntry(brief, issue, settings));
  }
  return [...told.values()];
}

function storyEntry(brief: Brief, issue: ToldIn, settings: Settings): FeedEntry {
  const { id, script, source, receivedAt, updatedAt, sentence, themes } = brief;
  const region = groupOf(brief.region);
  return {
    id: tagOf(`story/${id}`, settings),
    title: titleOf(brief),
    language: LANGUAGES[script],
    link: `${pathOf(issue.kind, issue.period)}#${storyAnchor(id)}`,
    published: receivedAt,
    updated: updatedAt,
    author: inert(source ?? '') || null,
    html: storyContent(brief, issue),
    summary: inert(sentence),
    categories: [
      ...themes.filter(isTheme).map((term) => ({ scheme: 'theme' as const, term, label: zh.themeName(term) })),
      { scheme: 'region', term: region, label: inert(zh.place(brief.region).named + zh.place(brief.region).rest) },
    ],
  };
}

/** An issue changes with what is received; an empty one has its own beginning. */
function issueEntry(issue: IssueBriefs, settings: Settings): FeedEntry {
  const { kind, period, start, asOf, name } = issue;
  return {
    id: tagOf(`issue/${kind}/${period}`, settings),
    title: `${inert(name)} ${zh.periodName(kind, period)} ${zh.issueName(issue)}`,
    language: zh.lang,
    link: pathOf(kind, period),
    published: start,
    updated: asOf ?? start,
    author: null,
    html: issueContent(issue),
    summary: issueSummary(issue),
    categories: [],
  };
}

function homeOf(scope: Scope): string {
  if (scope.of === 'region') return `/region/${scope.region}/`;
  if (scope.of === 'theme') return `/theme/${scope.theme}/`;
  if (scope.of === 'both') return `/region/${scope.region}/#${scope.theme}`;
  return scope.of === 'all' ? INDEX : ARCHIVE;
}
