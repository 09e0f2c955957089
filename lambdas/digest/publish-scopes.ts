import { createHash } from 'node:crypto';
import type { Brief, IssueBriefs } from '../model/brief.ts';
import type { PeriodKind } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import type { Stores } from '../store/stores.ts';
import { canonicalJson } from './compile/canonical-json.ts';
import { byKeys, byText } from './compile/order.ts';
import { readBriefs } from './read-briefs.ts';
import { OPML } from './render/feed-paths.ts';
import { renderOpml } from './render/opml.ts';
import { pageFile } from './render/page-file.ts';
import { type SpanPageName, spanPages } from './render/pages/span-page.ts';
import { PAGES, pagePath } from './render/paths.ts';
import { SCOPES_VERSION, type ScopePart, scopeFormats } from './render/scope-formats.ts';
import { emptyView, keyOf, type Scope, type ScopeView, scopeOf, viewsOf } from './render/scopes.ts';
import { languages } from './render/words.ts';

/** How many of the newest issues of a kind pages and feeds are made of. */
export const ISSUES: Record<PeriodKind, number> = { day: 30, week: 26, month: 24 };

/**
 * Objects that one publication writes at most; what is left of the scopes, the next one writes. Only the first publications of a system may
 * write more: what other pages link to must be there, 4 objects for each of 58 regions and themes, once.
 */
export const MOST_WRITES = 200;
/** Of these, what it writes after the scopes: the pages of all issues, the list of feeds and the note; the front page, the archive and the status. */
const AFTER = PAGES.length * languages.length + 7;

/** Parts of scopes at a time: the writes are counted after each such batch. */
const BATCH = 8;
/** Files of a part. */
const FILES = 2;
const TRIES = 5;

/** By the name of a scope, of its page with a mark before: a hash of what its files were made of. */
type Made = Record<string, string>;
const PAGE_MARK = 'page/';

const madePath = (kind: PeriodKind): string => `feed/made/${kind}.json`;

/**
 * Writes what spans issues of a kind, as far as it changed: only scopes whose stories did are rendered, and only bytes that differ are
 * written. What was made of what is written last, so that after a crash the same is done again.
 *
 * Workers of other periods do the same at the same time: each looks again at the list of issues after writing, and if that changed,
 * makes what it had written again, so the last to write has seen every issue.
 *
 * @param before how many objects had been written when this publication began
 * @returns whether scopes are left for another publication
 */
export async function publishScopes({ digests, site }: Stores, settings: Settings, kind: PeriodKind, before: number): Promise<boolean> {
  const most = before + MOST_WRITES - AFTER;
  const parts = new Set<string>();
  let list = await newest(digests, kind);
  for (let tries = 1; ; tries++) {
    const left = await bringUpToDate(site, settings, kind, await readBriefs(site, list), parts, most);
    const again = await newest(digests, kind);
    if (left || tries === TRIES || JSON.stringify(again) === JSON.stringify(list)) return left;
    list = again;
  }
}

async function newest(digests: Stores['digests'], kind: PeriodKind): Promise<DigestRecord[]> {
  return (await digests.list(kind)).slice(0, ISSUES[kind]);
}

/**
 * @param parts that this publication wrote, perhaps over what another has written since
 * @param most how many objects may have been written when the scopes are
 * @returns whether scopes are left
 */
async function bringUpToDate(
  site: SiteBucket,
  settings: Settings,
  kind: PeriodKind,
  issues: readonly IssueBriefs[],
  parts: Set<string>,
  most: number,
): Promise<boolean> {
  const made: Made = JSON.parse((await site.get(madePath(kind))) ?? '{}');
  for (const name of parts) made[name] = '';
  const due = dueParts(viewsOf(kind, issues), made, settings);
  const missing = due.filter(({ isLinked, name }) => isLinked && !(name in made)).length;
  for (let done = 0; due.length > 0; ) {
    const room = Math.max(Math.floor((most - site.written) / FILES), missing - done);
    const batch = due.splice(0, Math.max(0, Math.min(BATCH, room)));
    if (batch.length === 0) break;
    done += batch.length;
    await Promise.all(batch.map(({ view, part }) => writePart(site, settings, view, part)));
    for (const { name, hash } of batch) {
      made[name] = hash;
      parts.add(name);
    }
  }
  if (kind === 'day') {
    await site.update(OPML.slice(1), renderOpml(feedsIn(made), settings), 'text/x-opml; charset=utf-8');
    await writePages(site, settings, issues);
  }
  await site.update(madePath(kind), canonicalJson(made), 'application/json; charset=utf-8');
  return due.length > 0;
}

/** The pages that are about all of the issues, as far as they changed. */
async function writePages(site: SiteBucket, settings: Settings, issues: readonly IssueBriefs[]): Promise<void> {
  const files = languages.flatMap((words) => (Object.keys(spanPages) as SpanPageName[]).map((name) => ({ words, name })));
  await Promise.all(
    files.map(({ words, name }) =>
      site.update(pageFile(pagePath(name), words), spanPages[name](issues, words, settings), 'text/html; charset=utf-8'),
    ),
  );
}

/**
 * The files of scopes whose stories are others than those that they were made of; a scope that nothing is told in any more is among them.
 * First what is not there yet and other pages link to, then what changed, then the feeds of regions' themes, which only the list of feeds has.
 */
function dueParts(views: ScopeView[], made: Made, settings: Settings) {
  const told = new Set(views.map(({ scope }) => keyOf(scope)));
  const gone = keysIn(made).flatMap((key) => {
    const scope = scopeOf(key);
    return scope.of === 'issues' || told.has(key) ? [] : [emptyView(scope)];
  });
  const known = new Map<Brief, string>();
  return [...views, ...gone]
    .flatMap((view) => {
      const hash = hashOf(view, settings, known);
      const isLinked = view.scope.of !== 'both';
      return partsOf(view.scope).map((part) => ({ view, part, hash, isLinked, name: nameOf(view.scope, part) }));
    })
    .filter(({ name, hash }) => made[name] !== hash)
    .sort(
      byKeys(
        ({ isLinked }) => Number(!isLinked),
        ({ name }) => Number(name in made),
        ({ name }) => name,
      ),
    );
}

const nameOf = (scope: Scope, part: ScopePart): string => `${part === 'page' ? PAGE_MARK : ''}${keyOf(scope)}`;

/** The names of the scopes that have files. */
const keysIn = (made: Made): string[] => [...new Set(Object.keys(made).map((name) => name.replace(PAGE_MARK, '')))];

const filesOf = (scope: Scope, part: ScopePart) => scopeFormats.filter((format) => format.part === part && format.of.includes(scope.of));

const partsOf = (scope: Scope): ScopePart[] => (['page', 'feed'] as const).filter((part) => filesOf(scope, part).length > 0);

/** Writes some files of a scope, as far as they are not there. */
async function writePart(site: SiteBucket, settings: Settings, view: ScopeView, part: ScopePart): Promise<void> {
  const { scope } = view;
  await Promise.all(
    filesOf(scope, part).map(({ path, contentType, render }) => site.update(path(scope), render(view, settings), contentType)),
  );
}

/** @param known of each brief, made once: it is in several scopes */
function hashOf(view: ScopeView, settings: Settings, known: Map<Brief, string>): string {
  const { timeZone, firstIssue, name, issuer, siteAddress, tagAuthority } = settings;
  const hash = createHash('sha256').update(JSON.stringify([SCOPES_VERSION, timeZone, firstIssue, name, issuer, siteAddress, tagAuthority]));
  for (const { stories, ...issue } of view.issues) {
    hash.update(JSON.stringify(issue));
    for (const brief of stories) {
      const text = known.get(brief) ?? createHash('sha256').update(JSON.stringify(brief)).digest('base64url');
      known.set(brief, text);
      hash.update(text);
    }
  }
  return hash.digest('base64url').slice(0, 16);
}

/** Those of days that were made, and those of weeks and months, which every day brings with it. */
function feedsIn(made: Made): Scope[] {
  const scopes = Object.keys(made)
    .filter((name) => !name.startsWith(PAGE_MARK))
    .sort(byText)
    .map(scopeOf);
  return [...scopes, { of: 'issues', kind: 'week' }, { of: 'issues', kind: 'month' }];
}
