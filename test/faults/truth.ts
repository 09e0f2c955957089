import { ingest } from '../../lambdas/ingest/ingest.ts';
import type { Stores } from '../../lambdas/store/stores.ts';

/** What people really did to the bucket, whoever was told of it and when. */
export class Truth {
  /** by key, the text that stands under it; null when it was deleted */
  readonly #standing = new Map<string, string | null>();
  /** the key and the instant of every upload */
  readonly #uploads = new Set<string>();

  put(key: string, text: string): void {
    this.#standing.set(key, text);
    this.#uploads.add(`${key} ${new Date().toISOString()}`);
  }

  /** Of a key that never was, S3 tells nobody. */
  remove(key: string): void {
    if (this.#standing.has(key)) this.#standing.set(key, null);
  }

  /**
   * What the table says and is not so: a key whose record is not about what stands under it, an object in a day that nobody knows, a sighting
   * of an upload that never was. So an article that no record of a key names was written by a read of an upload that was replaced or deleted
   * since, and by nothing else.
   *
   * @param ids of every article that was ever written
   */
  async untruths({ objects, articles }: Stores, ids: ReadonlySet<string>, days: ReadonlySet<string>): Promise<string[]> {
    const wrong: string[] = [];
    for (const [key, text] of this.#standing) {
      const record = await objects.get(key);
      const [told, wanted] = [`${record?.status} ${record?.articles.map(({ id }) => id)}`, await outcomeOf(key, text)];
      const isSo = text === null ? record?.status === wanted : told === wanted;
      if (!isSo) wrong.push(`${key} is told as ${told}, and is ${wanted}`);
      if (record && !days.has(record.day)) wrong.push(`${key} is in the unknown day ${record.day}`);
    }
    for (const { id, seen } of await articles.get([...ids]))
      for (const { key, at } of seen) if (!this.#uploads.has(`${key} ${at}`)) wrong.push(`${id} was never seen in ${key} at ${at}`);
    return wrong;
  }
}

async function outcomeOf(key: string, text: string | null): Promise<string> {
  if (text === null) return 'withdrawn';
  const ids = (await ingest(Buffer.from(text), key)).flatMap((result) => (result.ok ? [result.id] : []));
  return `${ids.length > 0 ? 'accepted' : 'rejected'} ${ids}`;
}
