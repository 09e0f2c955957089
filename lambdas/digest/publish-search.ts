import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Digest } from '../model/digest.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import type { Stores } from '../store/stores.ts';
import { canonicalJson } from './compile/canonical-json.ts';
import { publishedDigest } from './read-digest.ts';
import type { SiteSettings } from './render/layout.ts';
import { siteFiles } from './render/site-files.ts';
import { buildSegment } from './search/build-segment.ts';
import { overlapping, planSegments } from './search/calendar.ts';
import { documentsOf } from './search/documents-of.ts';
import { MANIFEST, OPEN, type SearchManifest, type SegmentEntry, segmentPath } from './search/segment-format.ts';

/** Segments that one publication makes at most: a new version of the index is made over several. */
const MOST_SEGMENTS = 2;
/** Requests to the bucket at a time. */
const AT_ONCE = 16;
const TRIES = 5;

/** Bytes of an open segment's head that a reader asks for: those of a day of 200 stories. What is missing, it asks for again. */
const OPEN_HEAD = 1536;

/** Changes when the same issues make other segments, so that all are made again. */
const SEARCH_VERSION = 2;

/**
 * Brings the search index up to date with the issues of days. Open days are one segment, which every publication makes again; closed
 * ones are in the segment of their month, or of a longer time (`calendar.ts`), made again when one of them changes: what is not told any more
 * is in neither. A day that is closed comes into its segment before it leaves the open ones.
 *
 * Workers of other periods do the same at the same time: each looks again at the issues after writing, so the last to write has seen all.
 *
 * @param known the issue that the caller has just published
 * @returns whether segments are left for another publication
 */
export async function publishSearch({ digests, site }: Stores, settings: SiteSettings, known: Digest | null = null): Promise<boolean> {
  for (const { path, contentType, body } of siteFiles) await site.update(path, body(settings), contentType);
  let list = await digests.list('day');
  for (let tries = 1; ; tries++) {
    const left = await bringUpToDate(site, list, known);
    const again = await digests.list('day');
    if (left || tries === TRIES || hashOf(again) === hashOf(list)) return left;
    list = again;
  }
}

async function bringUpToDate(site: SiteBucket, list: readonly DigestRecord[], known: Digest | null): Promise<boolean> {
  const old = JSON.parse((await site.get(MANIFEST)) ?? '{"segments":[]}') as SearchManifest;
  const segments: SegmentEntry[] = [{ name: OPEN, head: OPEN_HEAD, made: '' }];
  let due = 0;
  for (const { name, issues } of planSegments(list)) {
    const entry = old.segments.find((segment) => segment.name === name);
    const made = hashOf(issues);
    const isDue = entry?.made !== made;
    if (isDue) due++;
    if (isDue && due <= MOST_SEGMENTS) {
      segments.push({ name, head: await writeSegment(site, name, issues, known), made });
      await empty(site, overlapping(name));
    } else if (entry) segments.push(entry);
    else segments.push(...old.segments.filter((segment) => overlapping(name).includes(segment.name)));
  }
  await site.update(MANIFEST, canonicalJson({ schema: 'search/1', segments } satisfies SearchManifest), 'application/json; charset=utf-8');
  await writeSegment(
    site,
    OPEN,
    list.filter(({ closed }) => !closed),
    known,
  );
  return due > MOST_SEGMENTS;
}

/** @returns bytes of its head */
async function writeSegment(site: SiteBucket, name: string, issues: readonly DigestRecord[], known: Digest | null): Promise<number> {
  const limit = pLimit(AT_ONCE);
  const documents = await Promise.all(
    issues.map((issue) =>
      limit(async () => {
        const digest = await publishedDigest(site, issue, known);
        return digest === null ? [] : documentsOf(digest);
      }),
    ),
  );
  const { bytes, head } = buildSegment(documents.flat());
  await site.update(segmentPath(name), bytes, 'application/octet-stream');
  return head;
}

/** Takes the stories out of segments that others have taken over, so that what is withdrawn later does not live on in them. */
async function empty(site: SiteBucket, names: readonly string[]): Promise<void> {
  for (const name of names) if ((await site.get(segmentPath(name))) !== null) await writeSegment(site, name, [], null);
}

function hashOf(issues: readonly DigestRecord[]): string {
  const from = [SEARCH_VERSION, issues.map(({ period, closed, hash }) => [period, closed, hash])];
  return createHash('sha256').update(JSON.stringify(from)).digest('base64url').slice(0, 16);
}
