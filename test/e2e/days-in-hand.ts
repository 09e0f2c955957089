import { createHash } from 'node:crypto';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { Desk } from '../../lambdas/digest/desk.ts';
import { Editor } from '../../lambdas/digest/editor.ts';
import { Intake } from '../../lambdas/ingest/intake.ts';
import type { ObjectEvent } from '../../lambdas/ingest/object-events.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import type { DigestMessage } from '../../lambdas/model/wish.ts';
import { names } from '../../local/resources.ts';
import { running } from '../local/with-system.ts';

export const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);

/** The real endpoints, with the clock in our hand and nobody else taking the messages. Ends with the test. */
export async function daysInHand(first: string, restSeconds = 0) {
  const settings = { ...defaults, restSeconds };
  const { stores, s3 } = await running();
  let now = noon(first);
  let sequencer = 0;
  const clock = () => now;
  const intake = new Intake(stores, settings, clock);
  const desk = new Desk(stores, settings, clock);
  /** what was wished for and not yet granted */
  const wishes: DigestMessage[] = [];
  const send = stores.wishes.send.bind(stores.wishes);
  stores.wishes.send = async (messages) => {
    wishes.push(...messages);
    await send(messages);
  };
  const event = (kind: 'put' | 'delete', key: string): ObjectEvent => ({
    kind,
    key,
    sequencer: String(++sequencer).padStart(32, '0'),
    eTag: '',
    size: 100,
    at: now.toISOString(),
  });
  return {
    stores,
    desk,
    editor: new Editor(stores, settings, clock),
    /** It is noon of this day. */
    turnTo: (day: string) => {
      now = noon(day);
    },
    /** So many seconds go by. */
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    /** @returns the ids of its articles */
    async upload(key: string, body: string): Promise<string[]> {
      await s3.send(new PutObjectCommand({ Bucket: names.articles, Key: key, Body: body }));
      const record = await intake.put({ ...event('put', key), eTag: createHash('md5').update(body).digest('hex') });
      return (record?.articles ?? []).map(({ id }) => id);
    },
    async remove(key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: names.articles, Key: key }));
      await intake.delete(event('delete', key));
    },
    /** Grants what has been wished for until now. @returns the periods that are wished for then */
    async grant(): Promise<string[]> {
      for (const message of wishes.splice(0)) await desk.take(message);
      return wishes.map((message) => ('wish' in message ? message.period : message.tick));
    },
    /** Grants every wish that was made, those that granting makes too. */
    async settle(): Promise<void> {
      for (let quiet = 0; quiet < 2; ) {
        const messages = wishes.splice(0);
        quiet = messages.length === 0 ? quiet + 1 : 0;
        for (const message of messages) await desk.take(message);
      }
    },
    close: (day: string) => desk.take({ wish: 'day', period: day, bucket: 0, close: true }),
    async issue(path: string): Promise<Digest> {
      return JSON.parse((await stores.site.get(`${path}/digest.json`)) ?? 'null') as Digest;
    },
    /** Every object of the site, by its key. */
    async site(): Promise<Map<string, string>> {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: names.site }));
      return new Map(await Promise.all(Contents.map(async ({ Key = '' }) => [Key, (await stores.site.get(Key)) ?? ''] as const)));
    },
    page: (path: string) => stores.site.get(`${path}/index.html`),
  };
}
