import type { Digest } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';

/** The issue for Word. What makes it is heavy, so it is loaded with the first issue that is written. */
export async function renderWord(digest: Digest, settings: Pick<Settings, 'siteAddress'>): Promise<Uint8Array> {
  const { wordDocument } = await import('./word-document.ts');
  return wordDocument(digest, settings);
}
