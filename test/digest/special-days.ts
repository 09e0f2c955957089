import { compileDay, type DayInput } from '../../lambdas/digest/compile/compile-day.ts';
import { compileSpan } from '../../lambdas/digest/compile/compile-span.ts';
import { correctionOf } from '../../lambdas/digest/compile/corrections.ts';
import { HISTORY } from '../../lambdas/digest/compile/frame.ts';
import type { Digest, PastIssue } from '../../lambdas/model/digest.ts';
import { daysOf, intervalOf, type Period, shift } from '../../lambdas/model/period.ts';
import { article, DAY, dayInput, dayOf, object, settings, signatureOf } from './records.ts';
import { syntheticDay } from './synthetic-day.ts';

/** Issues of the kinds that an editor meets in a year. */

/** The 13 issues before, each of about as many articles. */
export function historyOf(period: Period, received: number): PastIssue[] {
  const { counts } = compileDay(syntheticDay(received, 7));
  return Array.from({ length: HISTORY }, (_, i): PastIssue => {
    const { id } = shift(period, i - HISTORY);
    const stories = Math.max(0, counts.stories - (i % 4));
    return { period: id, counts: { ...counts, stories, published: stories }, asOf: intervalOf({ ...period, id }, settings.timeZone).start };
  });
}

const usual: Partial<DayInput> = { history: historyOf(DAY, 30) };
const imprint = { editor: '示例编辑', reportTo: ['示例市委'], sendTo: ['示例市人大', '示例市政协'], copyTo: ['各县区'] };

/** A day that tells `size` articles among the usual ones. */
export const dayOfSize = (size: number, given: Partial<DayInput> = {}): Digest =>
  compileDay({ ...syntheticDay(size), ...usual, settings: { ...settings, ...imprint }, ...given });

const three = [article(1), article(2), article(3)];
const first = dayOf(three, { ...usual, closed: true });

/** The same day, closed, in a second revision. */
function revised(given: Partial<DayInput>): Digest {
  const next = { ...dayOf(three, { ...usual, closed: true, ...given }), revision: 2 };
  return { ...next, corrections: [correctionOf(first, next)] };
}

const again = article(1, { title: { text: '更正后的示例标题', basis: 'explicit' } });

export const specialDays: Record<string, Digest> = {
  empty: compileDay(dayInput(usual)),
  'one article': dayOf([article(1)], usual),
  flood: dayOfSize(400),
  'single theme': dayOf(
    Array.from({ length: 60 }, (_, n) => article(n + 1)),
    usual,
  ),
  late: dayOf([article(1), article(2)], {
    ...usual,
    objects: [object('迟到.txt', [article(1)], { lateFor: '2026-11-20' }), object('当日.txt', [article(2)])],
  }),
  corrected: revised({
    articles: [again, article(2), article(3)],
    objects: [again, article(2), article(3)].map((a) => object(`稿件/${a.id}.txt`, [a])),
  }),
  withdrawn: revised({
    objects: [object('撤.txt', [], { status: 'withdrawn' }), ...[article(2), article(3)].map((a) => object(`稿件/${a.id}.txt`, [a]))],
  }),
  incomplete: dayOf([article(1)], { ...usual, objects: [object('成.txt', [article(1)]), object('败.txt', [], { status: 'failed' })] }),
  silent: dayOf([article(1)], {
    ...usual,
    closed: true,
    lookedBack: daysOf({ kind: 'week', id: '2026-W47' })
      .slice(0, 5)
      .map((id, i) =>
        dayOf([article(40 + i, { source: '常来的报', title: { text: `第${i}日独有的事项${id}`, basis: 'explicit' } })], {
          period: { kind: 'day', id },
        }),
      ),
  }),
};

/** The first revision of the day that `corrected` and `withdrawn` revise. */
export const firstRevision = first;

/** A closed week or month whose days have so many articles each. */
export function spanOf(period: Period, size: number): Digest {
  const of = (ids: string[], each: number, seed: number): Digest[] => ids.map((id, i) => anotherDay(id, each, seed + i));
  const frame = { settings, closed: true, revision: 1, missing: [], decisions: [] };
  const last = shift(period, -1);
  const before = compileSpan({ ...frame, period: last, days: of(daysOf(last), Math.ceil(size / 2), 100), history: [] });
  const days = of(daysOf(period), size, 1);
  return compileSpan({ ...frame, period, days, history: historyOf(period, size * days.length), before });
}

/** A synthetic day whose articles are no other day's. */
function anotherDay(id: string, size: number, seed: number): Digest {
  const input = syntheticDay(size, seed);
  const { start } = intervalOf({ kind: 'day', id }, settings.timeZone);
  const own = (article: string): string => `${article.slice(0, 14)}${String(seed).padStart(4, '0')}${article.slice(18)}`;
  return compileDay({
    ...input,
    period: { kind: 'day', id },
    articles: input.articles.map((a, n) => ({ ...a, id: own(a.id), signature: signatureOf(seed * 10_000 + n) })),
    objects: input.objects.map((o) => ({
      ...o,
      key: `${id}/${o.key}`,
      receivedAt: start,
      day: id,
      articles: o.articles.map((a) => ({ ...a, id: own(a.id) })),
    })),
  });
}
