import { LOOK_BACK_DAYS } from '../model/decision.ts';
import type { Digest, PastIssue } from '../model/digest.ts';
import { dayAt, daysOf, intervalOf, type Period, parsePeriod, periodOf, shift } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import { type DigestMessage, type Wish, wishFor } from '../model/wish.ts';
import type { DigestRecord } from '../store/digest-table.ts';
import type { Stores } from '../store/stores.ts';
import { CanonicalBytes } from './compile/canonical-json.ts';
import { compileDay } from './compile/compile-day.ts';
import { compileSpan } from './compile/compile-span.ts';
import { contentHash } from './compile/content-hash.ts';
import { correctionOf } from './compile/corrections.ts';
import { type FrameInput, HISTORY } from './compile/frame.ts';
import { onlyGrows } from './compile/only-grows.ts';
import { type Delivery, deliver } from './deliver.ts';
import { gatherDay } from './gather.ts';
import { digestPath, publishIndex, publishIssue } from './publish.ts';
import { keepRevisions, revisionPath } from './publish-revisions.ts';
import { publishScopes } from './publish-scopes.ts';
import { publishSearch } from './publish-search.ts';
import { publishStatus } from './publish-status.ts';
import { publishStories } from './publish-stories.ts';
import { readDigest } from './read-digest.ts';
import type { OnUnread } from './read-queues.ts';
import { withLeads } from './write/with-leads.ts';
import type { Writer } from './write/writer.ts';

/** Periods that one tick closes at most: a laptop that slept a month. */
const MOST_OVERDUE = 31;

/** Makes issues: one wish, one period. What breaks off is done again when the message comes again. */
export class Desk {
  readonly #stores: Stores;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #writer: Writer | null;
  readonly #onUnread: OnUnread;

  constructor(stores: Stores, settings: Settings, now: () => Date, writer: Writer | null = null, onUnread: OnUnread = () => {}) {
    this.#stores = stores;
    this.#settings = settings;
    this.#now = now;
    this.#writer = writer;
    this.#onUnread = onUnread;
  }

  /**
   * A wish is granted. A tick becomes the wish to close the period that was just over, and one for the new period, so that it has an
   * issue from its start.
   *
   * @param again it was received before, and failed: it does not rest, so that it fails again or is granted
   * @returns what became of the issue's mails; null when there were none to send; `resting` when the wish was put off
   */
  async take(message: DigestMessage, again = false): Promise<Delivery | 'resting' | null> {
    if ('wish' in message) return this.#grant(message, again);
    const current = periodOf(message.tick, dayAt(message.at, this.#settings.timeZone));
    await this.#wish(await this.#overdue(current), 'close');
    await this.#wish([current]);
    return null;
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
    return this.#compile(period, await this.#stores.digests.get(period), false, null);
  }

  async #grant({ wish, period: id, close, soon }: Wish, again: boolean): Promise<Delivery | 'resting' | null> {
    const period = parsePeriod(wish, id);
    const stored = await this.#stores.digests.get(period);
    if (!close && !soon && !again && this.#isResting(period, stored)) {
      await this.#wish([period]);
      return 'resting';
    }
    const digest = await this.#compile(period, stored, close === true, this.#writer);
    const hash = contentHash(digest);
    const before = this.#stores.site.written;
    if (stored?.hash !== hash || !(await this.#stores.site.holds(digestPath(period), new CanonicalBytes(digest)))) {
      const standing = await this.#published(period);
      if (standing !== null) await keepRevisions(this.#stores.site, standing, digest);
      if (period.kind === 'day') await publishStories(this.#stores, this.#settings, digest, standing);
      await publishIssue(this.#stores.site, digest, this.#settings);
      await this.#wish(await this.#dependents(period), standing !== null && !onlyGrows(standing, digest) ? 'soon' : undefined);
      const { kind, number, total, revision, closed, counts, asOf } = digest;
      await this.#stores.digests.put(
        { kind, period: period.id, number, total, revision, closed, counts, asOf, hash },
        stored?.hash ?? null,
      );
    }
    const isSearchLeft = period.kind === 'day' && (await publishSearch(this.#stores, this.#settings, digest));
    const areScopesLeft = await publishScopes(this.#stores, this.#settings, period.kind, before);
    await publishIndex(this.#stores, this.#settings, digest);
    await publishStatus(this.#stores, this.#settings, this.#now, this.#onUnread);
    const delivery = await deliver(this.#stores, this.#settings, digest, this.#now());
    if (isSearchLeft || areScopesLeft || (delivery?.delayed ?? 0) > 0) await this.#wish([period], 'soon');
    return delivery;
  }

  /** Whether an open week or month has just been made: it is not made anew with each article, and who waits for the newest reads the day. */
  #isResting({ kind }: Period, stored: DigestRecord | null): boolean {
    if (kind === 'day' || !stored?.asOf || stored.closed) return false;
    const seconds = (this.#now().getTime() - Date.parse(stored.asOf)) / 1000;
    return seconds >= 0 && seconds < this.#settings.restSeconds;
  }

  /** The issues made of this one: a day's week and month, those that look back at it, and those that have its counts in their history. */
  async #dependents(period: Period): Promise<Period[]> {
    const spans = period.kind === 'day' ? [periodOf('week', period.id), periodOf('month', period.id)] : [];
    const later = Array.from({ length: HISTORY }, (_, i) => shift(period, i + 1));
    const issues = await Promise.all(later.map(async (issue) => ((await this.#stores.digests.get(issue)) === null ? [] : [issue])));
    return [...spans, ...issues.flat()];
  }

  /** @param writer is asked about stories of an open day that it was not asked about; a closed issue keeps the paragraphs that it has */
  async #compile(period: Period, stored: DigestRecord | null, close: boolean, writer: Writer | null): Promise<Digest> {
    const { timeZone } = this.#settings;
    const isOver = this.#now().toISOString() >= intervalOf(period, timeZone).end;
    const closed = stored?.closed === true || (close && isOver);
    const older = stored?.closed ? await this.#revision(period, stored.revision) : null;
    const frame: FrameInput = {
      period,
      settings: this.#settings,
      closed,
      revision: stored?.revision ?? 1,
      history: await this.#history(period),
      corrections: older?.corrections ?? [],
    };
    const digest = await (period.kind === 'day' ? this.#day(frame, stored?.closed ? null : writer) : this.#span(frame));
    if (!stored?.closed || stored.hash === contentHash(digest)) return digest;
    const next = { ...digest, revision: digest.revision + 1 };
    return older ? { ...next, corrections: [...next.corrections, correctionOf(older, next)] } : next;
  }

  /** The issues of the periods before, as far as they are in a digest's history, oldest first. */
  async #history(period: Period): Promise<PastIssue[]> {
    const first = shift(period, -HISTORY).id;
    const before = await this.#stores.digests.before(period, HISTORY);
    return before
      .filter((issue) => issue.period >= first)
      .map(({ period: id, counts, asOf = null }) => ({ period: id, counts, asOf }))
      .reverse();
  }

  /** An issue as it was published in a revision: the current one, or the one kept when a newer was written. */
  async #revision(period: Period, revision: number): Promise<Digest | null> {
    const current = await this.#published(period);
    if (current === null || current.revision === revision) return current;
    return this.#read(revisionPath(period, revision));
  }

  async #day(frame: FrameInput, writer: Writer | null): Promise<Digest> {
    const { id } = frame.period;
    const [gathered, decisions, lookedBack] = await Promise.all([
      gatherDay(this.#stores, id),
      this.#stores.decisions.of(id),
      this.lookBack(id),
    ]);
    const digest = compileDay({ ...frame, ...gathered, decisions, lookedBack });
    if (!this.#settings.writer) return digest;
    // Loaded only where a writer is on: it brings the gazetteer to check names by.
    const { leadsOf } = await import('./write/write-leads.ts');
    return withLeads(digest, await leadsOf(digest.stories, gathered.articles, this.#settings.writer.stories, this.#stores.leads, writer));
  }

  /** The published issues of the days before: what was told in them is not told again. A day that has none told nothing. */
  async lookBack(day: string): Promise<Digest[]> {
    const before = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => shift({ kind: 'day', id: day }, -i - 1).id);
    return (await Promise.all(before.map((id) => this.#published({ kind: 'day', id })))).flatMap((digest) => digest ?? []);
  }

  /** A week or month from its days' digests. A day that has none yet is compiled here, unpublished. */
  async #span(frame: FrameInput): Promise<Digest> {
    const today = dayAt(this.#now(), this.#settings.timeZone);
    const past = daysOf(frame.period).filter((day) => day >= this.#settings.firstIssue && day <= today);
    const days: Digest[] = [];
    for (const id of past) days.push((await this.#published({ kind: 'day', id })) ?? (await this.compile({ kind: 'day', id })));
    const decisions = (await Promise.all(past.map((day) => this.#stores.decisions.of(day)))).flat();
    const before = frame.closed ? await this.#published(shift(frame.period, -1)) : null;
    return compileSpan({ ...frame, days, missing: [], decisions, before });
  }

  #published(period: Period): Promise<Digest | null> {
    return this.#read(digestPath(period));
  }

  async #read(path: string): Promise<Digest | null> {
    const text = await this.#stores.site.get(path);
    return text === null ? null : readDigest(text);
  }

  #wish(periods: Period[], how?: 'close' | 'soon'): Promise<void> {
    return this.#stores.wishes.send(periods.map((period) => wishFor(period, this.#now(), this.#settings.debounceSeconds, how)));
  }
}
