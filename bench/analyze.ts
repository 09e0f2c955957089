/**
 * Articles a second and peak memory of `jianbao analyze --jsonl` on 1,000 articles of 4,000 characters, on one core.
 *
 *     npm run bench:analyze
 *
 * The articles are made of the sample articles' own sentences, each in another order, so that no two are the same text. The
 * command runs as a whole process, start-up and JSON included, pinned to one core where `taskset` is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleMaker } from './synthetic-articles.ts';

const ARTICLES = 1000;
const CHARACTERS = 4000;
const RUNS = 3;

const article = await articleMaker();
const input = Array.from({ length: ARTICLES }, (_, n) => JSON.stringify({ id: String(n), text: article(n, CHARACTERS) })).join('\n');
const command = fileURLToPath(new URL('../bin/jianbao.ts', import.meta.url));
const hasTaskset = existsSync('/usr/bin/taskset');
const [program, args] = hasTaskset ? ['/usr/bin/taskset', ['-c', '0', process.execPath]] : [process.execPath, []];
const script = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS))`;
const preload = `data:text/javascript,${encodeURIComponent(script)}`;

const seconds: number[] = [];
let peak = 0;
for (let run = 0; run < RUNS; run++) {
  const start = performance.now();
  const done = spawnSync(program, [...args, '--import', preload, command, 'analyze', '--jsonl'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  seconds.push((performance.now() - start) / 1000);
  const results = done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ok: boolean });
  if (results.length !== ARTICLES || results.some(({ ok }) => !ok)) throw new Error(`not all were analyzed: ${done.stderr.slice(-500)}`);
  peak = Math.max(peak, Number(/PEAK (\d+)/.exec(done.stderr)?.[1] ?? 0));
}
const median = seconds.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
console.log(
  `analyze: ${(ARTICLES / median).toFixed(0)} articles/s (${ARTICLES} of ${CHARACTERS} characters in ${median.toFixed(2)} s, median of ${RUNS}, ${hasTaskset ? 'one core' : 'all cores'}), peak ${(peak / 1024).toFixed(0)} MB`,
);
