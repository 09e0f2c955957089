import { readFileSync } from 'node:fs';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../lambdas/digest/compile/canonical-json.ts';
import { Desk } from '../../lambdas/digest/desk.ts';
import { names } from '../../local/resources.ts';
import { loadSamples } from '../seeds/samples.ts';
import { publishedDay, realSystem, settled, today } from './real-system.ts';

const NOISE: [key: string, body: Uint8Array, code: string][] = [
  ['noise/program.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'binary'],
  ['noise/empty.txt', new Uint8Array(), 'empty'],
  ['noise/0xff.txt', new Uint8Array(4000).fill(0xff), 'undecodable'],
];
const schema = JSON.parse(readFileSync(new URL('../../docs/digest.schema.json', import.meta.url), 'utf8'));

test('uploaded articles become a digest that a person reads; what cannot be read is accounted for', async () => {
  const system = await realSystem();
  const put = (Key: string, Body: Uint8Array) => system.s3.send(new PutObjectCommand({ Bucket: names.articles, Key, Body }));
  const samples = loadSamples();
  const articles = samples.flatMap((sample) => sample.articles);
  for (const { file, bytes } of samples) await put(`样 本/${file}`, bytes);
  for (const [key, body] of NOISE) await put(key, body);
  await settled(system);

  const digest = await publishedDay(system.site);
  expect(new Ajv2020({ strict: false }).validate(schema, digest)).toBe(true);
  const { counts } = digest;
  expect(counts.received).toBe(articles.length + NOISE.length);
  expect(counts.received).toBe(counts.published + counts.merged + counts.late + counts.rejected + counts.withdrawn + counts.failed);
  expect(digest.rejected.map(({ key, code }) => [key, code])).toEqual(expect.arrayContaining(NOISE.map(([key, , code]) => [key, code])));
  expect(counts.rejected).toBe(NOISE.length);

  const tellings = new Map<string, number>();
  for (const { story } of articles) if (story) tellings.set(story, (tellings.get(story) ?? 0) + 1);
  const repeats = [...tellings.values()].reduce((sum, n) => sum + n - 1, 0);
  expect(repeats).toBeGreaterThan(0);
  expect(counts.stories).toBe(articles.length - repeats);
  for (const { file, articles: expected } of samples) {
    const [first] = expected;
    if (!first || expected.length > 1) continue;
    const story = digest.stories.find(({ sources }) => sources.some(({ key }) => key === `样 本/${file}`));
    expect(story?.region.path, file).toEqual(first.region.path);
  }

  const page = await (await fetch(`${system.site}day/${today()}/`)).text();
  const markdown = await (await fetch(`${system.site}day/${today()}/digest.md`)).text();
  for (const { summary } of digest.stories) expect(page).toContain(summary[0]?.text.slice(0, 12));
  expect(markdown).toContain('第');
  for (const path of ['', 'archive/', `week/${digestWeek(digest.period)}/`, `month/${today().slice(0, 7)}/`]) {
    expect((await fetch(system.site + path)).status, path).toBe(200);
  }

  const again = await new Desk(system.stores, system.settings, () => new Date()).compile({ kind: 'day', id: today() });
  expect(canonicalJson(again)).toBe(await (await fetch(`${system.site}day/${today()}/digest.json`)).text());

  const [gone] = samples;
  await system.s3.send(new DeleteObjectCommand({ Bucket: names.articles, Key: `样 本/${gone?.file}` }));
  await settled(system);
  const after = await publishedDay(system.site);
  expect(after.counts).toMatchObject({ received: counts.received, withdrawn: 1 });
});

function digestWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  return `${date.getUTCFullYear()}-W${String(Math.floor((date.getTime() - first) / 604_800_000) + 1).padStart(2, '0')}`;
}
