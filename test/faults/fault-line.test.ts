import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Stores } from '../../lambdas/store/stores.ts';
import { Death, FaultLine } from './fault-line.ts';

test('of an invocation that died, what was sent has come true when it is told, and nothing else does', async () => {
  const done: unknown[] = [];
  const store = {
    get: async (key: string) => {
      await wait(20);
      done.push(key);
      return null;
    },
  };
  const line = new FaultLine(new Proxy({} as Stores, { get: () => store }));
  const { objects } = line.stores;
  const work = () =>
    Promise.all([objects.get('sent').then(() => objects.get('after its answer')), objects.get('dies'), objects.get('later')]);

  await expect(line.invoke([{ call: 1, fault: 'dies-before' }], work)).rejects.toThrow(Death);
  expect(done).toEqual(['sent']);
  await wait(60);
  expect(done).toEqual(['sent']);
  await line.invoke([], () => objects.get('next'));
  expect(done).toEqual(['sent', 'next']);
});
