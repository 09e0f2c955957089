import { limits } from '../model/limits.ts';
import { dayAt } from '../model/period.ts';
import type { ArticleRecord, ObjectRecord } from '../model/record.ts';
import type { Settings } from '../model/settings.ts';
import { wishFor } from '../model/wish.ts';
import { ConflictError } from '../store/errors.ts';
import type { Stores } from '../store/stores.ts';
import { ingest, type Result, RULES } from './ingest.ts';
import type { ObjectEvent } from './object-events.ts';
import { articleRecordOf, outcomeOf } from './records.ts';
import type { Recall } from './site-memory.ts';

/** Where an upload is told: the day of its issue, and its received day when that issue was closed before. */
type Issue = Pick<ObjectRecord, 'day' | 'lateFor'>;

/** What became of an event: its record, null when there was nothing to do. */
type Outcome = ObjectRecord | null | 'overtaken';

/** Times that an event is taken again when others on its key are taken at the same time. */
const TRIES = 5;

/**
 * Takes what happened to the articles bucket into the table. The object's record is written last: whatever breaks off before is
 * done again when the message comes again, and the same message any number of times leaves the same table.
 */
export class Intake {
  readonly #stores: Stores;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #recall: Recall | undefined;
  readonly #later: ((days: readonly string[]) => void) | undefined;

  /**
   * @param recall what is known of a site's own lines; without it each article is read by itself
   * @param later takes the wishes that a message would make again if it came again, so that those of a batch are sent together, before the
   *   batch is acknowledged; without it they are sent at once
   */
  constructor(stores: Stores, settings: Settings, now: () => Date, recall?: Recall, later?: (days: readonly string[]) => void) {
    this.#stores = stores;
    this.#settings = settings;
    this.#now = now;
    this.#recall = recall;
    this.#later = later;
  }

  /** Reads an uploaded object and keeps what it gives. @returns its record, null when there was nothing to do */
  put(event: ObjectEvent): Promise<ObjectRecord | null> {
    return this.#again(event, (stored) => this.#put(event.sequencer === '' ? standingIn(event, stored) : event, stored));
  }

  async #put(event: ObjectEvent, stored: ObjectRecord | null): Promise<Outcome> {
    if (stored && isDone(stored, event)) {
      if (isTaking(stored, event))
        return this.#keep({ ...stored, ...whatOf(event), ...(await this.#issueFor(event.at, stored)) }, stored, []);
      if (cameFirst(stored, event)) return this.#put({ ...event, sequencer: stored.sequencer }, stored);
      await this.#wishAgain(stored.day, stored.lateFor);
      return null;
    }
    const results = await this.#read(event);
    const receivedAt = firstReceived(event, stored);
    const issue = await this.#issueFor(receivedAt, stored);
    if (results === 'gone') {
      if (stored && isTold(stored) && hasSameBytes(stored, event)) return null;
      return this.#keep({ ...identityOf(event), status: 'withdrawn', receivedAt, ...issue, articles: [], rejected: [] }, stored, []);
    }
    const outcome = outcomeOf(results);
    const shared: ArticleRecord[] = [];
    for (const result of outcome.status === 'accepted' ? results : []) {
      if (!result.ok) continue;
      const record = await this.#stores.articles.put(articleRecordOf(result, event.key, receivedAt, issue.day));
      if (record.seen.length > 1) shared.push(record);
    }
    return this.#keep({ ...identityOf(event), ...outcome, receivedAt, ...issue }, stored, shared);
  }

  /**
   * Withdraws what a deleted object gave. Where an older object stands under the key (an old version or a delete marker was removed),
   * that is taken instead; one that was uploaded after the delete has a message of its own. A key that is not known is noted too: its
   * upload may come later.
   */
  async delete(event: ObjectEvent): Promise<ObjectRecord | null> {
    const standing = await this.#stores.bucket.head(event.key);
    if (standing && standing.modifiedAt <= event.at) {
      const { versionId, ...rest } = event;
      return this.put({ ...rest, eTag: standing.eTag, size: standing.size, kind: 'put' });
    }
    return this.#again(event, (stored) => this.#delete(event, stored));
  }

  async #delete(event: ObjectEvent, stored: ObjectRecord | null): Promise<Outcome> {
    if (stored && stored.sequencer >= event.sequencer) {
      await this.#wishAgain(stored.day, stored.lateFor);
      return null;
    }
    const unknown = { ...identityOf(event), receivedAt: event.at, day: this.#dayOf(event.at), articles: [], rejected: [] };
    const before = stored?.status === 'failed' ? { ...stored, rejected: [] } : (stored ?? unknown);
    return this.#keep({ ...before, status: 'withdrawn', sequencer: event.sequencer }, stored, []);
  }

  /** Notes that the last try of an upload may fail: unless it is taken after all, the issue says so. What was taken before stays. */
  fail(event: ObjectEvent, reason: string): Promise<ObjectRecord | null> {
    return this.#again(event, (stored) => this.#fail(event.sequencer === '' ? standingIn(event, stored) : event, reason, stored));
  }

  async #fail(event: ObjectEvent, reason: string, stored: ObjectRecord | null): Promise<Outcome> {
    if (stored && (isDone(stored, event) || (isTold(stored) && hasSameBytes(stored, event)))) return null;
    const rejected = [{ member: '', code: 'failed', message: reason }];
    const receivedAt = firstReceived(event, stored);
    const issue = await this.#issueFor(receivedAt, stored);
    return this.#keep({ ...identityOf(event), status: 'failed', receivedAt, ...issue, articles: [], rejected }, stored, []);
  }

  /** Does it with what is there now, and again when another worker took an event of the same key in between. */
  async #again({ key }: ObjectEvent, work: (stored: ObjectRecord | null) => Promise<Outcome>): Promise<ObjectRecord | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await work(await this.#stores.objects.get(key));
      if (outcome !== 'overtaken') return outcome;
    }
    throw new ConflictError(`The object ${key} was written by others ${TRIES} times in a row.`);
  }

  async #read(event: ObjectEvent): Promise<Result[] | 'gone'> {
    const bytes = event.size > limits.objectBytes ? 'too-large' : await this.#stores.bucket.get(event, limits.objectBytes);
    if (bytes === 'gone') return bytes;
    if (bytes !== 'too-large') return ingest(bytes, event.key, this.#recall);
    const error = { code: 'too-large', message: `The object is larger than ${limits.objectBytes} bytes: split it.` };
    return [{ id: null, input: event.key, member: '', ok: false, error }];
  }

  async #issueFor(receivedAt: string, stored: ObjectRecord | null): Promise<Issue> {
    if (stored?.receivedAt === receivedAt) return { day: stored.day, ...(stored.lateFor ? { lateFor: stored.lateFor } : {}) };
    const day = this.#dayOf(receivedAt);
    const today = this.#dayOf(this.#now().toISOString());
    if (day >= today || !(await this.#stores.digests.get({ kind: 'day', id: day }))?.closed) return { day };
    return { day: today, lateFor: day };
  }

  /**
   * Writes the record over the one before, and wishes for every issue that this changes: afterwards, since the write may take longer than a
   * wish waits, and for days that the record does not tell before it too, since nobody would know them after a death in between.
   *
   * @param shared the records of its articles that other objects show too
   */
  async #keep(record: ObjectRecord, before: ObjectRecord | null, shared: ArticleRecord[]): Promise<Outcome> {
    const { key, day, lateFor } = record;
    const gone = (before?.articles ?? []).filter(
      ({ id }) => record.status === 'withdrawn' || !record.articles.some((kept) => kept.id === id),
    );
    const touched = [...shared, ...(gone.length > 0 ? await this.#stores.articles.get(gone.map(({ id }) => id)) : [])];
    const others = await this.#daysOfOthers(key, touched);
    if (before && before.day !== day) {
      if (before.receivedAt <= record.receivedAt) await this.#stores.objects.supersede(before);
      await this.#wish(before.day);
    }
    if (lateFor) {
      const sightings = record.articles.length + record.rejected.length;
      await this.#stores.objects.noteLate({ key, day: lateFor, issue: day, sightings });
    }
    await this.#wish(...others.filter((other) => other !== day && other !== lateFor));
    const written = await this.#stores.objects.put(record, before);
    await this.#wishAgain(before?.day, day, lateFor, ...others);
    return written ? record : 'overtaken';
  }

  /** The days whose issues tell the same articles from other objects: what they count as a repeat may change. */
  async #daysOfOthers(key: string, records: readonly ArticleRecord[]): Promise<string[]> {
    const keys = new Set(records.flatMap(({ seen }) => seen.map((sighting) => sighting.key)));
    keys.delete(key);
    const objects = await Promise.all([...keys].map((other) => this.#stores.objects.get(other)));
    return objects.flatMap((object) => (object ? [object.day] : []));
  }

  /** Wishes for these days' issues, now. */
  async #wish(...days: (string | undefined)[]): Promise<void> {
    await sendWishes(
      this.#stores,
      this.#settings,
      this.#now(),
      days.filter((day) => day !== undefined),
    );
  }

  /** Wishes for these days' issues when the batch ends; those that the record tells are made again when the message comes again. */
  async #wishAgain(...days: (string | undefined)[]): Promise<void> {
    if (this.#later) this.#later(days.filter((day) => day !== undefined));
    else await this.#wish(...days);
  }

  #dayOf(instant: string): string {
    return dayAt(instant, this.#settings.timeZone);
  }
}

/** Wishes for the issues of some days. */
export async function sendWishes(stores: Stores, settings: Settings, now: Date, days: Iterable<string>): Promise<void> {
  const wishes = [...new Set(days)].map((id) => wishFor({ kind: 'day', id }, now, settings.debounceSeconds));
  if (wishes.length > 0) await stores.wishes.send(wishes);
}

/** True when this event, or a newer one on the key, was taken by rules as new as ours. */
function isDone(stored: ObjectRecord, event: ObjectEvent): boolean {
  if (stored.sequencer > event.sequencer) return true;
  return stored.sequencer === event.sequencer && stored.status !== 'failed' && stored.rules >= RULES && !cameFirst(stored, event);
}

/**
 * What stands under a key, as an event at the place of the last one that was taken: read again by newer rules it keeps its day. A record
 * that says withdrawn is wrong about what stands: it gives way.
 */
function standingIn(event: ObjectEvent, stored: ObjectRecord | null): ObjectEvent {
  if (!stored) return { ...event, sequencer: '0' };
  const at = hasSameBytes(stored, event) ? stored.receivedAt : event.at;
  return { ...event, at, sequencer: stored.status === 'withdrawn' ? `${stored.sequencer}0` : stored.sequencer };
}

/** True when a delete was taken before the message of the upload that it took away. */
const isTaking = (stored: ObjectRecord, event: ObjectEvent): boolean =>
  stored.status === 'withdrawn' && stored.eTag === '' && stored.articles.length === 0 && event.at < stored.receivedAt;

/** True when the same bytes were uploaded before those that were taken, or tried: the message of the earlier upload came later. */
const cameFirst = (stored: ObjectRecord, event: ObjectEvent): boolean =>
  stored.status !== 'withdrawn' && hasSameBytes(stored, event) && event.at < stored.receivedAt;

/** When these bytes first came under their key. */
const firstReceived = (event: ObjectEvent, stored: ObjectRecord | null): string =>
  stored && hasSameBytes(stored, event) && stored.receivedAt < event.at ? stored.receivedAt : event.at;

const isTold = ({ status }: ObjectRecord): boolean => status === 'accepted' || status === 'rejected';

const hasSameBytes = (stored: ObjectRecord, event: ObjectEvent): boolean => event.eTag !== '' && stored.eTag === event.eTag;

const whatOf = ({ eTag, size, at }: ObjectEvent) => ({ eTag, size, receivedAt: at });

const identityOf = ({ key, sequencer, eTag, size }: ObjectEvent) => ({ key, sequencer, eTag, size, rules: RULES });
