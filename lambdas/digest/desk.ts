import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Digest } from '../model/digest.ts';
import { dayAt, daysOf, intervalOf, type Period, parsePeriod, periodOf, shift } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import { type DigestMessage, wishFor } from '../model/wish.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { Stores } from '../store/stores.ts';
import { canonicalJson } from './compile/canonical-json.ts';
import { compileDay } from './compile/compile-day.ts';
import { compileSpan } from './compile/compile-span.ts';
import type { FrameInput } from './compile/frame.ts';
import { gatherDay } from './gather.ts';
import { digestPath, publishIndex, publishIssue } from './publish.ts';

/** Periods that one tick closes at most: a laptop that slept a month. */
const MOST_OVERDUE = 31;

/** Makes issues: one wish, one period. What breaks off is done again when the message comes again. */
export class Desk {
  readonly #stores: Stores;
  readonly #settings: Settings;
  readonly #now: () => Date;

  constructor(stores: Stores, settings: Settings, now: () => Date) {
    this.#stores = stores;
    this.#settings = settings;
    this.#now = now;
  }

  /**
   * A wish is granted. A tick becomes the wish to close the period that was just over, and one for the new period, so that it has an
   * issue from its start.
   */
  async take(message: DigestMessage): Promise<void> {
    if ('wish' in message) return this.#grant(parsePeriod(message.wish, message.period), message.close === true);
    const current = periodOf(message.tick, dayAt(message.at, this.#settings.timeZone));
    await this.#wish(await this.#overdue(current), true);
    await this.#wish([current], false);
  }

  /** The periods before this one that no tick has closed: one, or more after ticks were lost or the laptop slept. */
  async #overdue(current: Period): Promise<Period[]> {
    const before = (await this.#stores.digests.list(current.kind)).filter(({ period }) => period < current.id);
    const closed = before.find((issue) => issue.closed);
    const last = shift(current, -1);
    const first = closed ? shift({ kind: current.kind, id: closed.period }, 1).id : (before.at(-1)?.period ?? last.id);
    const overdue: Period[] = [];
    for (let period = last; period.id >= first && overdue.length < MOST_OVERDUE; period = shift(period, -1)) overdue.push(period);
    return overdue;
  }

  /** The digest of a period as the records have it now, whether or not it was published. */
  async compile(period: Period): Promise<Digest> {
    return this.#compile(period, await this.#stores.digests.get(period), false);
  }

  async #grant(period: Period, close: boolean): Promise<void> {
    const stored = await this.#stores.digests.get(period);
    const digest = await this.#compile(period, stored, close);
    const hash = contentHash(digest);
    const published = await this.#stores.site.get(digestPath(period));
    if (stored?.hash !== hash || published !== canonicalJson(digest)) {
      await publishIssue(this.#stores.site, digest);
      await this.#wish(await this.#dependents(period, stored, digest), false);
      const { kind, number, total, revision, closed, counts } = digest;
      await this.#stores.digests.put({ kind, period: period.id, number, total, revision, closed, counts, hash }, stored?.hash ?? null);
    }
    await publishIndex(this.#stores);
  }

  /** The issues made of this one: a day's week and month, and the next, which compares its counts with these. */
  async #dependents(period: Period, stored: DigestRecord | null, { counts }: Digest): Promise<Period[]> {
    const spans = period.kind === 'day' ? [periodOf('week', period.id), periodOf('month', period.id)] : [];
    const next = shift(period, 1);
    const compares = !isDeepStrictEqual(stored?.counts, counts) && (await this.#stores.digests.get(next)) !== null;
    return compares ? [...spans, next] : spans;
  }

  async #compile(period: Period, stored: DigestRecord | null, close: boolean): Promise<Digest> {
    const { timeZone } = this.#settings;
    const isOver = this.#now().toISOString() >= intervalOf(period, timeZone).end;
    const closed = stored?.closed === true || (close && isOver);
    const before = await this.#stores.digests.get(shift(period, -1));
    const previous = before ? { period: before.period, counts: before.counts } : null;
    const frame = { period, settings: this.#settings, closed, previous };
    const build = (revision: number) => (period.kind === 'day' ? this.#day({ ...frame, revision }) : this.#span({ ...frame, revision }));
    const digest = await build(stored?.revision ?? 1);
    const changed = stored?.closed === true && stored.hash !== contentHash(digest);
    return changed ? { ...digest, revision: digest.revision + 1 } : digest;
  }

  async #day(frame: FrameInput): Promise<Digest> {
    return compileDay({ ...frame, ...(await gatherDay(this.#stores, frame.period.id)) });
  }

  /** A week or month from its days' digests. A day that has none yet is compiled here, unpublished. */
  async #span(frame: FrameInput): Promise<Digest> {
    const today = dayAt(this.#now(), this.#settings.timeZone);
    const past = daysOf(frame.period).filter((day) => day >= this.#settings.firstIssue && day <= today);
    const days: Digest[] = [];
    for (const id of past) days.push((await this.#published(id)) ?? (await this.compile({ kind: 'day', id })));
    return compileSpan({ ...frame, days, missing: [] });
  }

  async #published(day: string): Promise<Digest | null> {
    const text = await this.#stores.site.get(digestPath({ kind: 'day', id: day }));
    return text === null ? null : (JSON.parse(text) as Digest);
  }

  #wish(periods: Period[], close: boolean): Promise<void> {
    return this.#stores.wishes.send(periods.map((period) => wishFor(period, this.#now(), this.#settings.debounceSeconds, close)));
  }
}

/** SHA-256 of the canonical digest without its revision: equal when nothing that a reader sees has changed. */
function contentHash({ revision, ...content }: Digest): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
