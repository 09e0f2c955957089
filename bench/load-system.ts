/** The laptop's system for `load.ts`, which ends with it: `node load-system.ts [faulty]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaults } from '../lambdas/model/settings.ts';
import type { Stores } from '../lambdas/store/stores.ts';
import type { MakeHandlers } from '../local/handlers.ts';

process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
const { lambdaHandlers } = await import('../local/handlers.ts');
const { startSystem } = await import('../local/system.ts');

/** Of the calls of ingest's stores: the share that is broken, in equal parts before, after, and slow; and of invocations, that die. */
const BROKEN = 0.1;
const DEAD = 0.02;
const SLOW_MS = 300;

const PARTS = ['bucket', 'articles', 'objects', 'sites', 'wishes'] as const;

function faulty(stores: Stores): Stores {
  const guarded = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          const dice = Math.random() / BROKEN;
          if (dice < 1 / 3) throw new Error('fails, as planned');
          if (dice < 2 / 3) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
          const answer: unknown = await Reflect.apply(method, target, given);
          if (dice >= 2 / 3 && dice < 1) throw new Error('loses its answer, as planned');
          return answer;
        };
      },
    });
  return { ...stores, ...Object.fromEntries(PARTS.map((part) => [part, guarded(stores[part])])) };
}

const faultyHandlers: MakeHandlers = (stores, settings) => {
  const { ingest } = lambdaHandlers(faulty(stores), settings);
  return {
    ingest: async (event) => {
      const answer = ingest(event);
      if (Math.random() >= DEAD) return answer;
      await answer;
      throw new Error('dies, as planned');
    },
    digest: lambdaHandlers(stores, settings).digest,
  };
};

const data = mkdtempSync(join(tmpdir(), 'jianbao-load-'));
const handlers = process.argv.includes('faulty') ? faultyHandlers : lambdaHandlers;
const { stop, s3, sqs, stores, settings, resumed, ...running } = await startSystem({
  port: 0,
  data,
  settings: { ...defaults, debounceSeconds: 60 },
  visibilitySeconds: 5,
  handlers,
});
process.send?.(running);
const told = setInterval(() => process.send?.({ rss: process.memoryUsage.rss() }), 500);
process.once('disconnect', async () => {
  clearInterval(told);
  await stop();
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
});
