import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Brief, IssueBriefs } from '../model/brief.ts';
import type { PeriodKind } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import type { Stores } from '../store/stores.ts';
import { briefsOf } from './compile/briefs.ts';
import { canonicalJson } from './compile/canonical-json.ts';
import { byKeys, byText } from './compile/order.ts';
import { readDigest } from './read-digest.ts';
import { OPML } from './render/feed-paths.ts';
import { folderOf } from './render/formats.ts';
import { renderOpml } from './render/opml.ts';
import { spanPages } from './render/pages/span-page.ts';
import { PAGES, pagePath } from './render/paths.ts';
import { SCOPES_VERSION, scopeFormats } from './render/scope-formats.ts';
import { emptyView, keyOf, type Scope, type ScopeView, scopeOf, viewsOf } from './render/scopes.ts';
import { languages } from './render/words.ts';

/** How many of the newest issues of a kind pages and feeds are made of. */
export const ISSUES: Record<PeriodKind, number> = { day: 30, week: 26, month: 24 };

/** Objects that one publication writes at most for scopes, of 200 in all; what is left, the next one writes. */
export const MOST_WRITES = 100;

/** Requests to the bucket at a time. */
const AT_ONCE = 16;
/** Scopes at a time: the writes are counted after each such batch. */
const BATCH = 4;
const TRIES = 5;

/** By scope's name: a hash of what its files were made of. */
type Made = Record<string, string>;

/** What this publication wrote, perhaps over what another has written since. */
interface Sofar {
  scopes: Set<string>;
  writes: number;
}

const madePath = (kind: PeriodKind): string => `feed/made/${kind}.json`;

/**
 * Writes what spans issues of a kind, as far as it changed: only scopes whose stories did are rendered, and only bytes that differ are
 * written. What was made of what is written last, so that after a crash the same is done again.
 *
 * Workers of other periods do the same at the same time: each looks again at the list of issues after writing, and if that changed,
 * makes what it had written again, so the last to write has seen every issue.
 *
 * @returns whether scopes are left for another publication
 */
export async function publishScopes({ digests, site }: Stores, settings: Settings, kind: PeriodKind): Promise<boolean> {
  const sofar: Sofar = { scopes: new Set(), writes: 0 };
  let list = await newest(digests, kind);
  for (let tries = 1; ; tries++) {
    const left = await bringUpToDate(site, settings, kind, await readBriefs(site, list), sofar);
    const again = await newest(digests, kind);
    if (left || tries === TRIES || JSON.stringify(again) === JSON.stringify(list)) return left;
    list = again;
  }
}

async function newest(digests: Stores['digests'], kind: PeriodKind): Promise<DigestRecord[]> {
  return (await digests.list(kind)).slice(0, ISSUES[kind]);
}

/** The briefs of published issues. An issue from before there were briefs has its digest. */
async function readBriefs(site: SiteBucket, list: readonly DigestRecord[]): Promise<IssueBriefs[]> {
  const limit = pLimit(AT_ONCE);
  const issues = list.map((issue) =>
    limit(async () => {
      const text = await site.get(`${folderOf(issue)}stories.json`);
      const briefs = text === null ? null : (JSON.parse(text) as IssueBriefs);
      if (briefs && (briefs.kind !== 'day' || briefs.books)) return [briefs];
      const digest = await site.get(`${folderOf(issue)}digest.json`);
      return digest === null ? [] : [briefsOf(readDigest(digest))];
    }),
  );
  return (await Promise.all(issues)).flat();
}

/** @returns whether scopes are left */
async function bringUpToDate(
  site: SiteBucket,
  settings: Settings,
  kind: PeriodKind,
  issues: readonly IssueBriefs[],
  sofar: Sofar,
): Promise<boolean> {
  const made: Made = JSON.parse((await site.get(madePath(kind))) ?? '{}');
  for (const key of sofar.scopes) made[key] = '';
  const due = dueScopes(viewsOf(kind, issues), made, settings);
  while (due.length > 0 && sofar.writes + BATCH * scopeFormats.length <= MOST_WRITES) {
    const batch = due.splice(0, BATCH);
    const writes = await Promise.all(batch.map(({ view }) => writeScope(site, settings, view)));
    sofar.writes += writes.reduce((sum, count) => sum + count, 0);
    for (const { key, hash } of batch) {
      made[key] = hash;
      sofar.scopes.add(key);
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
  const files = languages.flatMap((words) => PAGES.map((name) => ({ words, name })));
  await Promise.all(
    files.map(({ words, name }) =>
      site.update(`${words.at(pagePath(name)).slice(1)}index.html`, spanPages[name](issues, words, settings), 'text/html; charset=utf-8'),
    ),
  );
}

/** The scopes whose stories are others than those that their files were made of; one that nothing is told in any more is among them. */
function dueScopes(views: ScopeView[], made: Made, settings: Settings) {
  const told = new Set(views.map(({ scope }) => keyOf(scope)));
  const gone = Object.keys(made).flatMap((key) => {
    const scope = scopeOf(key);
    return scope.of === 'issues' || told.has(key) ? [] : [emptyView(scope)];
  });
  const known = new Map<Brief, string>();
  return [...views, ...gone]
    .map((view) => ({ view, key: keyOf(view.scope), hash: hashOf(view, settings, known) }))
    .filter(({ key, hash }) => made[key] !== hash)
    .sort(
      byKeys(
        ({ view }) => Number(view.scope.of === 'both'),
        ({ key }) => key,
      ),
    );
}

/** Writes the files of a scope. @returns how many were not there already */
async function writeScope(site: SiteBucket, settings: Settings, view: ScopeView): Promise<number> {
  const { scope } = view;
  const files = scopeFormats.filter(({ of }) => of.includes(scope.of));
  const writes = await Promise.all(
    files.map(({ path, contentType, render }) => site.update(path(scope), render(view, settings), contentType)),
  );
  return writes.filter(Boolean).length;
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
  const scopes = Object.keys(made).sort(byText).map(scopeOf);
  return [...scopes, { of: 'issues', kind: 'week' }, { of: 'issues', kind: 'month' }];
}
