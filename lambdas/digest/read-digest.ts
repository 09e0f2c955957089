import type { Digest } from '../model/digest.ts';

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
