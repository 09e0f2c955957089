/**
 * How often each cleaning rule is right on flattened Chinese pages: `node bench/quality/rule-scores.ts [--write]`. A rule that cuts is right on
 * a line that is not in the gold text, one that keeps on a line that is. Counted in lines, with one right and one wrong added so that
 * few lines say little. `--write` writes `seeds/cleaning/rule-scores.json`, from where a line's score comes. Without data it stops.
 */
import { writeFileSync } from 'node:fs';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { flatPages } from './flat-pages.ts';

/** Rules that met fewer lines are not measured. */
const FEWEST = 10;
/** The gold text counts captions, signatures and titles as it pleases: of rules for these it says nothing. */
const UNJUDGED = new Set(['caption', 'byline', 'title', 'abstract', 'meta']);

const counts = new Map<string, { right: number; lines: number }>();
for (const { lines, isGold, zh } of flatPages(['zh'])) {
  if (!zh) continue;
  for (const { n, kind, rule = '' } of clean(extractPlain(lines.join('\n'))).lines) {
    if (UNJUDGED.has(kind)) continue;
    const count = counts.get(rule) ?? { right: 0, lines: 0 };
    count.lines++;
    if ((kind === 'body' || kind === 'heading') === (isGold[n - 1] === true)) count.right++;
    counts.set(rule, count);
  }
}
const measured = [...counts].filter(([, { lines }]) => lines >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1));
const scores = Object.fromEntries(measured.map(([rule, { right, lines }]) => [rule, Math.floor((100 * (right + 1)) / (lines + 2)) / 100]));
for (const [rule, { right, lines }] of measured)
  console.log(`${rule.padEnd(18)} right on ${right} of ${lines} lines, score ${scores[rule]}`);
if (measured.length > 0 && process.argv.includes('--write'))
  writeFileSync(new URL('../../seeds/cleaning/rule-scores.json', import.meta.url), `${JSON.stringify(scores, null, 2)}\n`);
