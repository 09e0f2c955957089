import type { Digest } from '../model/digest.ts';
import type { Period } from '../model/period.ts';
import type { SiteBucket } from '../store/site-bucket.ts';
import { CanonicalBytes } from './compile/canonical-json.ts';
import { withoutGone } from './compile/corrections.ts';
import { readDigest } from './read-digest.ts';
import { renderHtml } from './render/html.ts';
import { revisionFolder } from './render/paths.ts';
import { languages } from './render/words.ts';

/** Where a revision is that a newer one took the place of. */
export const revisionPath = ({ kind, id }: Period, revision: number): string => `${revisionFolder(kind, id, revision).slice(1)}digest.json`;

/**
 * Before a new revision of an issue is written, the one that stands is kept beside it, for people and for programs. What the new one does not tell
 * any more is taken out of all that are kept: a withdrawn text is gone from every file.
 */
export async function keepRevisions(site: SiteBucket, standing: Digest, next: Digest): Promise<void> {
  if (next.revision === 1) return;
  for (let revision = 1; revision < next.revision; revision++) {
    const kept = revision === standing.revision ? standing : await read(site, revisionPath(periodOf(next), revision));
    if (kept) await write(site, withoutGone(kept, next));
  }
}

const periodOf = ({ kind, period }: Digest): Period => ({ kind, id: period });

async function read(site: SiteBucket, path: string): Promise<Digest | null> {
  const text = await site.get(path);
  return text === null ? null : readDigest(text);
}

async function write(site: SiteBucket, digest: Digest): Promise<void> {
  const folder = revisionFolder(digest.kind, digest.period, digest.revision);
  for (const words of languages)
    await site.update(
      `${words.at(folder).slice(1)}index.html`,
      renderHtml(digest, { superseded: true }, words),
      'text/html; charset=utf-8',
    );
  await site.update(revisionPath(periodOf(digest), digest.revision), new CanonicalBytes(digest), 'application/json; charset=utf-8');
}
