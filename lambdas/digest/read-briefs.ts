import pLimit from 'p-limit';
import type { IssueBriefs } from '../model/brief.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import { briefsOf } from './compile/briefs.ts';
import { readDigest } from './read-digest.ts';
import { folderOf } from './render/formats.ts';

/** Requests to the bucket at a time. */
const AT_ONCE = 16;

/** The briefs of published issues. An issue from before there were briefs has its digest. */
export async function readBriefs(site: SiteBucket, list: readonly DigestRecord[]): Promise<IssueBriefs[]> {
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
