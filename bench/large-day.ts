/**
 * One day of many records, from the records to the last file of its published issue: a process by itself, since memory is never given back.
 * `node large-day.ts` with the records' folder in `RECORDS` and the endpoints in `RUNNING` tells its parent how long each stage took, and
 * the most memory.
 */
import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../lambdas/digest/desk.ts';
import type { ArticleRecord, ObjectRecord } from '../lambdas/model/record.ts';
import { createStores } from '../lambdas/store/stores.ts';
import { type Running, storeConfigOf } from '../local/running.ts';
import { DAY, settings } from '../test/digest/records.ts';

/** What a stage took: on the clock, and of processor time, milliseconds. */
export interface Stage {
  name: string;
  ms: number;
  cpuMs: number;
  /** the most memory until its end, bytes */
  rss: number;
}

/** By the path of what is asked of the bucket: what the time since the answer before went into. */
const STAGES: [RegExp, string][] = [
  [/^(en\/)?story\//, 'pages of stories'],
  [/^(en\/)?day\//, 'formats of the issue'],
  [/^search\//, 'search'],
  [/./, 'pages and feeds of many days'],
];

/** Where the records of the day are: two files, and where in the second each article's record is. */
const folder = process.env.RECORDS ?? '';
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const places = new Map(readJson('places.json') as [string, [number, number]][]);
const articles = openSync(join(folder, 'articles'), 'r');

function articleAt(id: string): ArticleRecord[] {
  const place = places.get(id);
  if (!place) return [];
  const bytes = Buffer.allocUnsafe(place[1]);
  readSync(articles, bytes, 0, place[1], place[0]);
  return [JSON.parse(bytes.toString()) as ArticleRecord];
}

const stages: Stage[] = [];
let [clock, cpu] = [performance.now(), process.cpuUsage()];
function note(name: string): void {
  const [now, used] = [performance.now(), process.cpuUsage(cpu)];
  const stage = { name, ms: now - clock, cpuMs: (used.user + used.system) / 1000, rss: process.resourceUsage().maxRSS * 1024 };
  const known = stages.find((each) => each.name === name);
  if (known) Object.assign(known, { ms: known.ms + stage.ms, cpuMs: known.cpuMs + stage.cpuMs, rss: stage.rss });
  else stages.push(stage);
  [clock, cpu] = [now, process.cpuUsage()];
}

/** Of the records, how many were read in this round; and whether it is compiled. */
let [read, compiled] = [0, false];
const stores = createStores(storeConfigOf(JSON.parse(process.env.RUNNING ?? '') as Running));
const { days, site } = stores;
const get = stores.articles.get;
Object.assign(days, { read: async () => ({ objects: readJson('objects.json') as ObjectRecord[], late: [] }) });
Object.assign(stores.articles, {
  get: async (ids: readonly string[]) => {
    const records = ids.flatMap(articleAt);
    read += ids.length;
    note(compiled ? 'pages of stories' : 'records read');
    return records;
  },
} satisfies { get: typeof get });
for (const name of ['get', 'holds', 'put'] as const) {
  const method: (...given: never[]) => Promise<unknown> = site[name];
  Object.assign(site, {
    [name]: async (path: string, ...rest: unknown[]) => {
      if (!compiled && read >= places.size) {
        note('compiled');
        compiled = true;
      }
      const answer: unknown = await Reflect.apply(method, site, [path, ...rest]);
      if (compiled) note(STAGES.find(([paths]) => paths.test(path))?.[1] ?? '');
      return answer;
    },
  });
}

const desk = new Desk(stores, settings, () => new Date('2026-11-21T04:00:00Z'));
for (const round of ['first', 'again']) {
  stages.length = 0;
  [read, compiled] = [0, false];
  [clock, cpu] = [performance.now(), process.cpuUsage()];
  await desk.take({ wish: 'day', period: DAY.id, bucket: 0 });
  note('the rest');
  process.send?.({ round, stages });
}
stores.close();
process.disconnect?.();
