import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { shift } from '../../lambdas/model/period.ts';
import { defaults } from '../../lambdas/model/settings.ts';
import type { DigestMessage } from '../../lambdas/model/wish.ts';
import { ArticleBucket } from '../../lambdas/store/article-bucket.ts';
import { names } from '../../local/resources.ts';
import { isComparable } from '../comparable-files.ts';
import { Death, FaultLine, faults } from './fault-line.ts';
import { eventOf, startWorld, type World } from './world.ts';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
const { createHandler } = await import('../../lambdas/digest/handler.ts');
const { createHandler: createIngestHandler } = await import('../../lambdas/ingest/handler.ts');

const numRuns = Number(process.env.DIGEST_FAULT_RUNS ?? 6);
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const FIRST = '2026-06-01';

/** One world, its two functions, and a clock that stands at noon of the day. */
class Newsroom {
  readonly #world: World;
  readonly #line: FaultLine;
  readonly #digest: ReturnType<typeof createHandler>;
  readonly #ingest: ReturnType<typeof createIngestHandler>;

  constructor(world: World) {
    this.#world = world;
    this.#line = new FaultLine(world.stores);
    this.#digest = createHandler(this.#line.stores, defaults, undefined, null);
    this.#ingest = createIngestHandler(world.stores, defaults);
  }

  async upload(day: string): Promise<void> {
    for (const n of [0, 1]) {
      const text = `${day}第${n}个便民服务点启用\n湖北省武汉市青山区第${n}个便民服务点启用，首日办理事项${80 + n}件，编号${day}，群众少跑了路。\n`;
      await this.#world.put(`${day}/${n}.txt`, text);
    }
    const messages = await this.#world.receiveAll();
    expect((await this.#ingest(eventOf(messages))).batchItemFailures).toEqual([]);
    for (const message of messages) await this.#world.acknowledge(message);
  }

  /** Grants a wish; under plans, as often as they break it off. @returns how often it was tried */
  async grant(wish: DigestMessage, plans: { at: number; fault: (typeof faults)[number] }[]): Promise<number> {
    const event = { Records: [{ messageId: 'wish', body: JSON.stringify(wish) }] } as unknown as SQSEvent;
    for (let tries = 0; ; tries++) {
      const plan = plans[tries];
      const calls = plan ? [{ call: Math.floor(plan.at * Math.max(this.#line.calls, 40)), fault: plan.fault }] : [];
      const done = await this.#line
        .invoke(calls, () => this.#digest(event))
        .then(
          ({ batchItemFailures }) => batchItemFailures.length === 0,
          (error: unknown) => {
            if (error instanceof Death) return false;
            throw error;
          },
        );
      if (done && !plan) return tries;
      if (tries > plans.length) throw new Error('It fails without a fault.');
    }
  }

  /** Every file of the site that can be compared, with its hash, and the table's issues. */
  async published(): Promise<unknown> {
    const files: string[] = [];
    for await (const page of new ArticleBucket(this.#world.s3, names.site).list(''))
      files.push(...page.filter(({ key }) => isComparable(key)).map(({ key, eTag }) => `${key} ${eTag}`));
    const issues = await Promise.all((['day', 'week', 'month'] as const).map((kind) => this.#world.stores.digests.list(kind)));
    return { files, issues };
  }
}

let worlds: World[];
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  worlds = [await startWorld(), await startWorld()];
});
afterAll(async () => {
  for (const world of worlds) await world.stop();
  vi.useRealTimers();
});

test(`an issue that is broken off anywhere, ${numRuns} times (seed ${seed}), is in the end the same, file by file`, {
  timeout: 3_600_000,
}, async () => {
  const [faulty, quiet] = worlds.map((world) => new Newsroom(world)) as [Newsroom, Newsroom];
  let day = FIRST;
  const plan = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), fault: fc.constantFrom(...faults) });
  const given = fc.record({
    open: fc.array(plan, { maxLength: 2 }),
    closed: fc.array(plan, { minLength: 1, maxLength: 2 }),
    week: fc.array(plan, { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ open, closed, week }) => {
      day = shift({ kind: 'day', id: day }, 1).id;
      vi.setSystemTime(`${day}T04:00:00.000Z`);
      for (const room of [faulty, quiet]) await room.upload(day);
      await faulty.grant({ wish: 'day', period: day, bucket: 0 }, open);
      await quiet.grant({ wish: 'day', period: day, bucket: 0 }, []);
      vi.setSystemTime(`${shift({ kind: 'day', id: day }, 1).id}T00:10:00.000Z`);
      await faulty.grant({ wish: 'day', period: day, bucket: 0, close: true }, closed);
      await quiet.grant({ wish: 'day', period: day, bucket: 0, close: true }, []);
      await faulty.grant({ wish: 'month', period: day.slice(0, 7), bucket: 0 }, week);
      await quiet.grant({ wish: 'month', period: day.slice(0, 7), bucket: 0 }, []);
      expect(await faulty.published()).toEqual(await quiet.published());
    }),
    { numRuns, seed, endOnFailure: true },
  );
});
