import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { schedule } from './schedule.ts';
import { startWorld, type World } from './world.ts';

// Read when the handler is loaded: what fails as planned is no news.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
const { play } = await import('./play.ts');

/** `FAULT_RUNS=1000 FAULT_SEED=…` for more, or the same again. */
const numRuns = Number(process.env.FAULT_RUNS ?? 120);
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));

let worlds: { faulty: World; quiet: World };
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  worlds = { faulty: await startWorld(), quiet: await startWorld() };
});
afterAll(async () => {
  await worlds.faulty.stop();
  await worlds.quiet.stop();
  vi.useRealTimers();
});

test(`after ${numRuns} schedules of faults (seed ${seed}), table and issues are as if nothing had happened`, {
  timeout: 3_600_000,
}, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      const tag = `案${++run}例`;
      if (process.env.FAULT_LOG) process.stderr.write(`${run} ${performance.now() | 0}\n`);
      const { faulty, quiet, unwished } = await play(worlds, given, tag, 2007 + run);
      expect([faulty.untruths, quiet.untruths]).toEqual([[], []]);
      expect(faulty.objects).toEqual(quiet.objects);
      expect(faulty.issues).toEqual(quiet.issues);
      expect(faulty.items).toEqual(quiet.items);
      expect(unwished).toEqual([]);
    }),
    { numRuns, seed, endOnFailure: process.env.FAULT_SHRINK === undefined, verbose: 1 },
  );
});
