/**
 * How well an issue knows what earlier issues told: pairs of an earlier and a later report that we wrote, all in one stream of days, each day
 * compiled as the system does it. Hard negatives are the next bulletin of a series, last year's event, the same kind elsewhere, another event here.
 *
 *   npx node bench/quality/continuing.ts [--wrong] [--news]
 */
import { readFileSync } from 'node:fs';
import { analyzeLine } from '../../bin/commands/analyze-line.ts';
import { compileDay } from '../../lambdas/digest/compile/compile-day.ts';
import { articleRecordOf } from '../../lambdas/ingest/records.ts';
import { LOOK_BACK_DAYS } from '../../lambdas/model/decision.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { shift } from '../../lambdas/model/period.ts';
import type { ArticleRecord } from '../../lambdas/model/record.ts';
import { dayInput, object } from '../../test/digest/records.ts';

interface Report {
  day: string;
  title: string;
  text: string;
}
interface Case {
  case: string;
  kind: string;
  continues: boolean;
  earlier: Report;
  later: Report;
}

const cases = readFileSync(new URL('./sets/continuing.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const byDay = new Map<string, ArticleRecord[]>();
const caseOf = new Map<string, { of: Case; when: 'earlier' | 'later' }>();
for (const [i, of] of cases.entries()) {
  for (const when of ['earlier', 'later'] as const) {
    const { day, title, text } = of[when];
    const result = await analyzeLine({ title, text }, i + 1);
    if (!result.ok) throw new Error(`${of.case} was refused: ${result.error.message}`);
    caseOf.set(result.id, { of, when });
    const record = articleRecordOf(result, `${of.case}-${when}`, `${day}T02:00:00.000Z`, day);
    byDay.set(day, [...(byDay.get(day) ?? []), record]);
  }
}

const days = [...byDay.keys()].sort();
const digests = new Map<string, Digest>();
for (const day of days) {
  const articles = byDay.get(day) ?? [];
  const lookedBack = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => digests.get(shift({ kind: 'day', id: day }, -i - 1).id)).flatMap(
    (digest) => digest ?? [],
  );
  const objects = articles.map((article) => object(article.from.key, [article], { receivedAt: article.from.at, day }));
  digests.set(day, compileDay(dayInput({ period: { kind: 'day', id: day }, articles, objects, lookedBack })));
}

let [right, wrong] = [0, 0];
const seen = new Set<string>();
for (const digest of digests.values()) {
  for (const { id, continues, title } of digest.continuing) {
    const here = caseOf.get(id);
    const there = caseOf.get(continues.first.story);
    const isRight = here?.of === there?.of && here?.of.continues === true;
    if (isRight) right++;
    else wrong++;
    if (here) seen.add(here.of.case);
    if (process.argv.includes('--wrong') && !isRight) console.log(`wrong: ${here?.of.case} ${title.text} ← ${continues.first.title.text}`);
    if (process.argv.includes('--news') && isRight) {
      const { evidence, news } = continues;
      console.log(
        `${here?.of.case} ${evidence.method} ${evidence.similarity} ${evidence.terms.join('·')}\n   ${news.sentences.map(({ text }) => text).join('\n   ')}\n   ${news.figures.map(({ text, about }) => text + about).join(' ')}`,
      );
    }
  }
}
for (const of of cases) {
  if (!of.continues || seen.has(of.case)) continue;
  if (process.argv.includes('--wrong')) console.log(`missed: ${of.case} (${of.kind}) ${of.later.title}`);
}
const positives = cases.filter((of) => of.continues).length;
console.log(
  `${cases.length} pairs, ${positives} of them one event: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / positives).toFixed(3)}`,
);
