import type { Digest, DigestListEntry } from '../model/digest.ts';
import { type Period, shift } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import type { Stores } from '../store/stores.ts';
import { publishedDigest } from './read-digest.ts';
import { renderArchive } from './render/archive-page.ts';
import { folderOf, formats } from './render/formats.ts';
import { renderIndex } from './render/index-page.ts';
import { renderNotFound } from './render/not-found-page.ts';
import { pageFile } from './render/page-file.ts';
import { ARCHIVE, INDEX } from './render/paths.ts';
import { languages } from './render/words.ts';

const HTML = 'text/html; charset=utf-8';
/** Times that the index is made again when issues appear while it is made. */
const TRIES = 5;

/** Where a period's canonical digest is in the site bucket. */
export const digestPath = ({ kind, id }: Period): string => `${folderOf({ kind, period: id })}digest.json`;

/** Writes every format of an issue, as far as its bytes are not there yet. */
export async function publishIssue(site: SiteBucket, digest: Digest, settings: Settings): Promise<void> {
  const neighbours = {
    ...(digest.previous ? { previous: digest.previous.period } : {}),
    ...(digest.closed ? { next: shift({ kind: digest.kind, id: digest.period }, 1).id } : {}),
  };
  for (const { path, contentType, render } of formats)
    await site.update(path(folderOf(digest)), await render(digest, neighbours, settings), contentType);
}

/**
 * Writes the front page and the archive from what the table lists: last, since readers come from there to all that they link to. Workers of other periods do the same at the same time: each looks
 * again after writing, so the last to write has seen every issue.
 *
 * @param known the issue that the caller has just published
 */
export async function publishIndex({ digests, site }: Stores, settings: Settings, known: Digest | null = null): Promise<void> {
  await site.update('404.html', renderNotFound(), HTML);
  let list = await listIssues(digests);
  for (let tries = 0; tries < TRIES; tries++) {
    const [latest] = list;
    const digest = latest ? await publishedDigest(site, { kind: 'day', period: latest.period }, known) : null;
    for (const words of languages) {
      await site.update(pageFile(INDEX, words), renderIndex(digest, list.map(entryOf), words, settings), HTML);
      await site.update(pageFile(ARCHIVE, words), renderArchive(list.map(entryOf), words, settings), HTML);
    }
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
