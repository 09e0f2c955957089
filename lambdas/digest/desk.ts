import { createHash } from 'node:crypto';
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
    await this.#wish([shift(current, -1)], true);
    await this.#wish([current], false);
  }

  /** The digest of a period as the records have it now, whether or not it was published. */
  async compile(period: Period, close = false): Promise<Digest> {
    const stored = await this.#stores.digests.get(period);
    return this.#compile(period, stored, close);
  }

  async #grant(period: Period, close: boolean): Promise<void> {
    const stored = await this.#stores.digests.get(period);
    const digest = await this.#compile(period, stored, close);
    const hash = contentHash(digest);
    if (stored?.hash !== hash) {
      await publishIssue(this.#stores.site, digest);
      if (period.kind === 'day') await this.#wish([periodOf('week', period.id), periodOf('month', period.id)], false);
      const { kind, number, total, revision, closed, counts } = digest;
      await this.#stores.digests.put({ kind, period: period.id, number, total, revision, closed, counts, hash }, stored?.hash ?? null);
    }
    await publishIndex(this.#stores);
  }

  async #compile(period: Period, stored: DigestRecord | null, close: boolean): Promise<Digest> {
    const { timeZone } = this.#settings;
    const isOver = this.#now().toISOString() >= intervalOf(period, timeZone).end;
    const closed = stored?.closed === true || (close && isOver);
    const before = await this.#stores.digests.get(shift(period, -1));
    const previous = before?.counts ? { period: before.period, counts: before.counts } : null;
    const frame = { period, settings: this.#settings, closed, previous };
    const build = (revision: number) =>
      period.kind === 'day' ? this.#day({ ...frame, revision }, stored) : this.#span({ ...frame, revision });
    const digest = await build(stored?.revision ?? 1);
    const changed = stored?.closed === true && stored.hash !== contentHash(digest);
    return changed ? { ...digest, revision: digest.revision + 1 } : digest;
  }

  async #day(frame: FrameInput, stored: DigestRecord | null): Promise<Digest> {
    const lateElsewhere = Object.entries(stored?.late ?? {}).map(([key, late]) => ({ key, ...late }));
    return compileDay({ ...frame, ...(await gatherDay(this.#stores, frame.period.id)), lateElsewhere });
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
