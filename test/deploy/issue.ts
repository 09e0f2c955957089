import { GetObjectCommand, ListObjectsV2Command, NoSuchKey } from '@aws-sdk/client-s3';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import type { Site } from './deployment.ts';

/** Instants of arrival differ between two systems that the same files were uploaded to; nothing else may. */
const ARRIVAL = new Set(['receivedAt', 'asOf']);

/** A day's canonical digest, byte for byte but for the instants of arrival; null before there is one. */
export async function issueOf({ s3, site }: Site, day: string): Promise<string | null> {
  try {
    const object = await s3.send(new GetObjectCommand({ Bucket: site, Key: `day/${day}/digest.json` }));
    return comparable((await object.Body?.transformToString('utf-8')) ?? '');
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** A canonical digest without its instants of arrival. */
export function comparable(digestJson: string): string {
  return canonicalJson(JSON.parse(digestJson, (key, value) => (ARRIVAL.has(key) ? null : value)));
}

/** The paths of everything that was published. */
export async function pathsOf({ s3, site }: Site): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: site }));
  return Contents.map(({ Key = '' }) => Key).sort();
}

/** Where two texts part, with some of what follows in each. */
export function difference(expected: string, actual: string | null): string {
  if (actual === null) return 'there is no digest';
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const from = Math.max(0, at - 60);
  return `at character ${at}:\n  laptop   …${expected.slice(from, at + 100)}\n  deployed …${actual.slice(from, at + 100)}`;
}
