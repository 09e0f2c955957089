import { type Message, SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, vi } from 'vitest';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import { Desk } from '../../lambdas/digest/desk.ts';
import { gatherDay } from '../../lambdas/digest/gather.ts';
import { createHandler } from '../../lambdas/ingest/handler.ts';
import { dayAt, intervalOf, shift, startOfDay } from '../../lambdas/model/period.ts';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { defaults, type Settings } from '../../lambdas/model/settings.ts';
import type { DigestMessage } from '../../lambdas/model/wish.ts';
import { DeadLetters } from '../../lambdas/store/dead-letters.ts';
import { Death, FaultLine } from './fault-line.ts';
import type { Round, Schedule, Step } from './schedule.ts';
import { Truth } from './truth.ts';
import { eventOf, MAX_RECEIVES, type World } from './world.ts';

const MINUTE = 60_000;

/** No notification: it fails whatever happens, until somebody takes it out of the dead letters. */
const POISON = '{"Records":[{"eventName":"ObjectCreated:Put","s3":{}}]}';
const isPoison = ({ Body }: Message): boolean => Body === POISON;

/** A day of that year on which the clocks of the time zone change; the 1st of March where they never do. */
function changeOfClocks(timeZone: string, year: number): string {
  for (let day = `${year}-03-01`; day < `${year}-12-31`; day = shift({ kind: 'day', id: day }, 1).id) {
    const { start, end } = intervalOf({ kind: 'day', id: day }, timeZone);
    if (Date.parse(end) - Date.parse(start) !== 1440 * MINUTE) return day;
  }
  return `${year}-03-01`;
}

const PLACES = ['湖北省武汉市青山区', '福建省漳州市龙文区', '贵州省遵义市汇川区', '山东省寿光市'];
const article = (tag: string, n: number): string =>
  `${tag}号第${n}个便民服务点启用\n11月18日，${PLACES[n % 4]}第${n}个便民服务点启用，首日办理事项${80 + n}件，编号${tag}之${n}，群众不出街道就能办完社保业务。\n` +
  `下一步还将在${n + 2}个村设立代办点，由${tag}组的村干部轮流值守。\n`;

/** Four articles, a file that holds none, and a bundle of two of the articles. */
function textOf(tag: string, n: number): string {
  if (n === 4) return '';
  if (n === 5) return [0, 1].map((m) => JSON.stringify({ text: article(tag, m) })).join('\n');
  return article(tag, n);
}

/** One world that lives through a schedule, with its faults or without. */
class Life {
  readonly line: FaultLine;
  readonly #world: World;
  readonly #tag: string;
  readonly #faulty: boolean;
  readonly #settings: Settings;
  readonly #desk: Desk;
  readonly #handler: ReturnType<typeof createHandler>;
  readonly #days = new Set<string>();
  readonly #truth = new Truth();
  /** what each day's issue is made of now, and the days where that changed and that nobody wished for since */
  readonly #made = new Map<string, string>();
  readonly unwished = new Set<string>();
  #wished = new Set<string>();
  /** every article that was written, whether or not an object names it now */
  readonly #articles = new Set<string>();

  constructor(world: World, schedule: Schedule, tag: string, faulty: boolean) {
    this.#world = world;
    this.#tag = tag;
    this.#faulty = faulty;
    this.#settings = { ...defaults, timeZone: schedule.timeZone, maxReceives: MAX_RECEIVES };
    this.line = new FaultLine(world.stores);
    this.line.onDone = (name, [given]) => {
      if (name === 'articles.put') this.#articles.add((given as ArticleRecord).id);
      if (name === 'wishes.send') for (const message of given as DigestMessage[]) if ('wish' in message) this.#wished.add(message.period);
    };
    const clock = () => new Date(Date.now() + (faulty ? schedule.skew * 1000 : 0));
    this.#handler = createHandler(this.line.stores, this.#settings, clock);
    this.#desk = new Desk(world.stores, this.#settings, () => new Date(), null);
  }

  today(): string {
    const day = dayAt(new Date(), this.#settings.timeZone);
    this.#days.add(day);
    return day;
  }

  async step(step: Step): Promise<void> {
    const key = `${this.#tag}/键 ${step.key}.txt`;
    if (step.do === 'put') {
      const text = textOf(this.#tag, step.text);
      await this.#world.put(key, text);
      this.#truth.put(key, text);
    } else {
      await this.#world.remove(key);
      this.#truth.remove(key);
    }
    this.today();
  }

  /** Delivers until no message is left but those that are held. */
  async deliver(round: Round, held: number | null): Promise<void> {
    const { receiveAll, sqs, queueUrls } = this.#world;
    const send = (MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl: queueUrls.ingest, MessageBody }));
    const isHeld = ({ Body = '' }: Message) => held !== null && Body.includes(encodeURIComponent(`键 ${held}.txt`).replaceAll('%20', '+'));
    const kept: Message[] = [];
    const received = async () => {
      const all = await receiveAll();
      kept.push(...all.filter(isHeld));
      return all.filter((message) => !isHeld(message));
    };
    const redrive = async () => {
      if (!this.#faulty || (await new DeadLetters(sqs, queueUrls.ingestDeadLetters, queueUrls.ingest).move()).messages === 0) return [];
      const back = await received();
      for (const message of back.filter(isPoison)) await this.#world.acknowledge(message);
      return back.filter((message) => !isPoison(message));
    };
    await this.#look();
    const batch = this.#faulty ? round.batch : 1;
    let messages = await received();
    if (this.#faulty) {
      for (const place of messages.length > 0 ? round.copies : []) await send(messages[place % messages.length]?.Body ?? '');
      if (round.poison) await send(POISON);
      messages.push(...(await received()));
    }
    for (let call = 0; messages.length > 0; ) {
      if (this.#faulty) messages = shuffled(messages, round.order);
      for (let from = 0; from < messages.length; from += batch) await this.#invoke(round, call++, messages.slice(from, from + batch));
      messages = await received();
      if (messages.length === 0) messages = await redrive();
    }
    for (const message of kept) await this.#world.giveBack(message);
  }

  async #invoke(round: Round, call: number, messages: readonly Message[]): Promise<void> {
    const { acknowledge, giveBack } = this.#world;
    const failed = await this.line
      .invoke(this.#faulty ? (round.plans[call] ?? []) : [], () => this.#handler(eventOf(messages)))
      .then(
        ({ batchItemFailures }) => new Set<string | undefined>(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)),
        (error: unknown) => {
          if (error instanceof Death) return null;
          throw error;
        },
      );
    for (const message of messages) {
      const again = failed === null || failed.has(message.MessageId) || (this.#faulty && round.unheard.includes(call));
      await (again ? giveBack(message) : acknowledge(message));
    }
    await this.#look();
  }

  /** Which issues are made of other things than before, and whether somebody wished for them. */
  async #look(): Promise<void> {
    if (!this.#faulty) return;
    for (const day of this.#days) {
      const { earlier, articles, ...gathered } = await gatherDay(this.#world.stores, day);
      const [before, now] = [
        this.#made.get(day),
        JSON.stringify([sorted([...Object.values(gathered).flat(), ...articles]), [...earlier].sort()]),
      ];
      if (before !== undefined && before !== now) this.unwished.add(day);
      this.#made.set(day, now);
    }
    for (const day of this.#wished) this.unwished.delete(day);
    this.#wished = new Set();
  }

  async close(): Promise<void> {
    const today = this.today();
    for (const period of this.#days) {
      if (period >= today || (await this.#world.stores.digests.get({ kind: 'day', id: period }))) continue;
      const { counts, number, total } = await this.#desk.compile({ kind: 'day', id: period });
      const issue = { kind: 'day', period, number, total, revision: 1, closed: true, counts, asOf: null, hash: 'closed' } as const;
      await this.#world.stores.digests.put(issue, null);
    }
  }

  /** What the issues of all days would be now. */
  async issues(): Promise<Record<string, string>> {
    const issues: Record<string, string> = {};
    for (const day of [...this.#days].sort()) {
      const { history, previous, ...digest } = await this.#desk.compile({ kind: 'day', id: day });
      const { received, published, merged, late, rejected, withdrawn, failed } = digest.counts;
      expect(received, `the accounts of ${day}`).toBe(published + merged + late + rejected + withdrawn + failed);
      issues[day] = canonicalJson(digest);
    }
    return issues;
  }

  /** What the table holds: of all days, and every article that was ever written. */
  async items(): Promise<string[]> {
    const { days, articles } = this.#world.stores;
    const read = await Promise.all([...this.#days].map((day) => days.read(day)));
    return sorted([...(await articles.get([...this.#articles])), ...read.flatMap(({ objects, late }) => [...objects, ...late])]);
  }

  /** What the table says and is not so. */
  untruths(): Promise<string[]> {
    return this.#truth.untruths(this.#world.stores, this.#articles, this.#days);
  }

  /** What it says of each object, a line each: the first thing to look at when the worlds differ. */
  async objects(): Promise<string[]> {
    const days = await Promise.all([...this.#days].map((day) => this.#world.stores.days.read(day)));
    const objects = days.flatMap((day) => day.objects);
    return objects
      .map(({ key, sequencer, status, receivedAt, day, lateFor, superseded }) =>
        [key, sequencer.replace(/^0+|0+$/g, ''), status, receivedAt, day, lateFor ?? '', superseded ? 'superseded' : ''].join(' '),
      )
      .sort();
  }
}

const sorted = (records: readonly object[]): string[] => records.map(canonicalJson).sort();

/**
 * One record a key stands for one upload. Where the messages of a further one come together with those of the next delete or overwrite, a
 * new order makes the record stand for the other one: the same sightings, with another instant. Known, and left out.
 */
function isBeyondMemory(step: Step, { steps }: Round, known: ReadonlySet<number>): boolean {
  const puts = steps.filter(({ do: what, key }) => what === 'put' && key === step.key);
  if (step.do === 'remove') return puts.length + Number(known.has(step.key)) > 1;
  return puts.indexOf(step) > (known.has(step.key) ? 0 : 1);
}

/** In the order of the keys, which repeat; equal ones stay as they are. */
const shuffled = (messages: readonly Message[], order: readonly number[]): Message[] =>
  messages
    .map((message, i) => ({ message, at: order[i % order.length] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);

/** Plays a schedule in both worlds. `tag` marks its keys and texts, `year` is its own. */
export async function play(worlds: { faulty: World; quiet: World }, schedule: Schedule, tag: string, year: number) {
  const lives = [new Life(worlds.faulty, schedule, tag, true), new Life(worlds.quiet, schedule, tag, false)] as const;
  const first = shift({ kind: 'day', id: changeOfClocks(schedule.timeZone, year) }, schedule.firstDay).id;
  let now = startOfDay(first, schedule.timeZone).getTime() + schedule.start * MINUTE;
  const turn = (ms: number) => {
    now += ms;
    vi.setSystemTime(now);
  };
  turn(0);
  let before: number | null = null;
  const known = new Set<number>();
  for (const [i, round] of schedule.rounds.entries()) {
    const held = i === schedule.rounds.length - 1 ? null : round.held;
    for (const step of round.steps) {
      if (step.key === before || isBeyondMemory(step, round, known)) continue;
      await Promise.all(lives.map((life) => life.step(step)));
      turn(1500);
    }
    for (const { do: what, key } of round.steps) if (what === 'put') known.add(key);
    await Promise.all(lives.map((life) => life.deliver(round, held)));
    turn(round.pause * MINUTE);
    if (round.close) await Promise.all(lives.map((life) => life.close()));
    before = held;
  }
  const [faulty, quiet] = lives;
  const of = async (life: Life) => ({
    untruths: await life.untruths(),
    objects: await life.objects(),
    issues: await life.issues(),
    items: await life.items(),
  });
  const [broken, whole] = await Promise.all([of(faulty), of(quiet)]);
  return { faulty: broken, quiet: whole, unwished: [...faulty.unwished] };
}
