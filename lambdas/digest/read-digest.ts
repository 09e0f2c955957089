import type { Digest } from '../model/digest.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import { folderOf } from './render/formats.ts';

type Later = 'continuing' | 'lookedBack' | 'history' | 'imprint' | 'corrections' | 'silentSources' | 'parts' | 'trends';

/** What an issue says of itself that was published before digests had these fields. */
const ABSENT: Pick<Digest, Later> = {
  continuing: [],
  lookedBack: [],
  history: [],
  imprint: { editor: '', reportTo: [], sendTo: [], copyTo: [] },
  corrections: [],
  silentSources: [],
  parts: [],
  trends: null,
};

/** A published digest, also one of an earlier version of this program. */
export const readDigest = (text: string): Digest => ({ ...ABSENT, ...(JSON.parse(text) as Digest) });

/**
 * The digest of a published issue, or null where there is none.
 *
 * @param known the one that the caller has just published: the largest is not read again
 */
export async function publishedDigest(
  site: SiteBucket,
  issue: Pick<Digest, 'kind' | 'period'>,
  known: Digest | null = null,
): Promise<Digest | null> {
  if (known?.kind === issue.kind && known.period === issue.period) return known;
  const text = await site.get(`${folderOf(issue)}digest.json`);
  return text === null ? null : readDigest(text);
}
