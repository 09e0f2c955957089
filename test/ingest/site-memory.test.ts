import { expect, test } from 'vitest';
import { SiteMemory } from '../../lambdas/ingest/site-memory.ts';
import type { SiteArticle } from '../../lambdas/model/record.ts';

/** A memory over a list that can grow, with the clock in our hand; `reads` are the sites that were looked up. */
function memoryOf(articles: SiteArticle[] = []) {
  const state = { articles, now: 0, broken: false, reads: [] as string[], faults: [] as string[] };
  const memory = new SiteMemory(
    async (site) => {
      state.reads.push(site);
      if (state.broken) throw new Error('throttled');
      return state.articles;
    },
    () => new Date(state.now),
    (site, error) => state.faults.push(`${site}: ${(error as Error).message}`),
  );
  return { state, recall: memory.recall };
}

const article = (id: number): SiteArticle => ({ id: String(id), edges: ['sharedaa0', `own${String(id).padStart(5, '0')}9`] });
const articles = (count: number) => Array.from({ length: count }, (_, id) => article(id));

test('a site is read once for all who ask at a time', async () => {
  const { state, recall } = memoryOf(articles(50));
  const [one, two] = await Promise.all([recall('a'), recall('a'), recall('b')]);
  expect(one).toMatchObject({ site: 'a', of: 50, lines: new Map([['sharedaa', 50]]) });
  expect(two).toBe(one);
  expect(state.reads).toEqual(['a', 'b']);
});

test.each([
  [0, 3],
  [10, 3],
  [20, 4],
  [50, 40],
])('made of %i articles, it is read again after %i more', async (known, growth) => {
  const { state, recall } = memoryOf(articles(known));
  for (let asked = 0; asked < growth; asked++) await recall('a');
  expect(state.reads).toHaveLength(1);
  await recall('a');
  expect(state.reads).toHaveLength(2);
});

test('it is read again after five minutes', async () => {
  const { state, recall } = memoryOf(articles(50));
  await recall('a');
  state.now = 299_000;
  await recall('a');
  expect(state.reads).toHaveLength(1);
  state.now = 300_000;
  await recall('a');
  expect(state.reads).toHaveLength(2);
});

test('what cannot be read is said, counts as nothing known, and is tried again', async () => {
  const { state, recall } = memoryOf(articles(20));
  state.broken = true;
  for (let asked = 0; asked < 3; asked++) expect((await recall('a')).lines.size).toBe(0);
  expect(state.faults).toEqual(['a: throttled']);
  state.broken = false;
  expect((await recall('a')).lines.size).toBe(1);
});

test('the two hundred sites last used are kept', async () => {
  const { state, recall } = memoryOf(articles(20));
  for (let n = 0; n < 200; n++) await recall(`site${n}`);
  await recall('site0');
  await recall('one more');
  state.reads.length = 0;
  await recall('site0');
  await recall('site1');
  expect(state.reads).toEqual(['site1']);
});
