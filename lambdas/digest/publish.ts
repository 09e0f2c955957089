import type { Digest, DigestListEntry } from '../model/digest.ts';
import { type Period, shift } from '../model/period.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import type { Stores } from '../store/stores.ts';
import { canonicalJson } from './compile/canonical-json.ts';
import { renderArchive } from './render/archive-page.ts';
import { renderHtml } from './render/html.ts';
import { renderIndex } from './render/index-page.ts';
import { renderMarkdown } from './render/markdown.ts';
import { renderNotFound } from './render/not-found-page.ts';

const HTML = 'text/html; charset=utf-8';
/** Times that the index is made again when issues appear while it is made. */
const TRIES = 5;

const folderOf = ({ kind, id }: Period): string => `${kind}/${id}`;

/** Where a period's canonical digest is in the site bucket. */
export const digestPath = (period: Period): string => `${folderOf(period)}/digest.json`;

/** Writes every format of an issue; the canonical digest last, so that who finds it finds the others. */
export async function publishIssue(site: SiteBucket, digest: Digest): Promise<void> {
  const period: Period = { kind: digest.kind, id: digest.period };
  const links = {
    ...(digest.previous ? { previous: digest.previous.period } : {}),
    ...(digest.closed ? { next: shift(period, 1).id } : {}),
  };
  await site.put(`${folderOf(period)}/index.html`, renderHtml(digest, links), HTML);
  await site.put(`${folderOf(period)}/digest.md`, renderMarkdown(digest), 'text/markdown; charset=utf-8');
  await site.put(digestPath(period), canonicalJson(digest), 'application/json; charset=utf-8');
}

/**
 * Writes the front page and the archive from what the table lists. Workers of other periods do the same at the same time: each looks
 * again after writing, so the last to write has seen every issue.
 */
export async function publishIndex({ digests, site }: Stores): Promise<void> {
  await site.put('404.html', renderNotFound(), HTML);
  let list = await listIssues(digests);
  for (let tries = 0; tries < TRIES; tries++) {
    const [latest] = list;
    const text = latest ? await site.get(digestPath({ kind: 'day', id: latest.period })) : null;
    await site.put('index.html', renderIndex(text === null ? null : (JSON.parse(text) as Digest), list.map(entryOf)), HTML);
    await site.put('archive/index.html', renderArchive(list.map(entryOf)), HTML);
    const again = await listIssues(digests);
    if (JSON.stringify(again) === JSON.stringify(list)) return;
    list = again;
  }
}

/** Days, weeks and months, each the newest first. */
async function listIssues(digests: Stores['digests']): Promise<DigestRecord[]> {
  return (await Promise.all([digests.list('day'), digests.list('week'), digests.list('month')])).flat();
}

const entryOf = ({ hash, ...entry }: DigestRecord): DigestListEntry => entry;
