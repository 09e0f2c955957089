import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { crossValidate, exampleOf } from '../../../lambdas/ingest/classify/cross-validate.ts';
import { termExamples } from '../../../lambdas/ingest/classify/examples.ts';
import { gramsOf, partsOf } from '../../../lambdas/ingest/classify/grams.ts';
import { LinearError, type LinearFile, linearOf, readingOf, strongestGrams } from '../../../lambdas/ingest/classify/linear.ts';
import { fitLinear } from '../../../lambdas/ingest/classify/train.ts';
import { vocabularyOf } from '../../../lambdas/ingest/classify/vocabulary.ts';
import { article } from '../article.ts';

const ids = ['water', 'road'];
const text = (theme: string, written: string) => ({ title: '', text: written, themes: [theme], set: '' });
const texts = [
  text('water', '河水又黑又臭没有人来管'),
  text('water', '井水喝了肚子疼'),
  text('water', '湖水里漂着死鱼'),
  text('water', '水库的水变绿发臭'),
  text('road', '马路坑坑洼洼没有人修'),
  text('road', '路口天天堵车'),
  text('road', '村里的路又窄又烂'),
  text('road', '路灯坏了看不见路'),
];
const lexicons = { water: [{ weight: 2, why: 'test', terms: ['供水'] }], road: [{ weight: 2, why: 'test', terms: ['公路'] }] };
const terms = vocabularyOf(ids, lexicons, []);
const examples = [...termExamples(ids, lexicons), ...texts.map((one) => exampleOf(one, ids))];
const file = fitLinear(ids, examples, 1000);
const linear = linearOf(file, ids);

describe('n-grams', () => {
  it('are those of Han characters alone', () => expect(gramsOf(partsOf('', 'abc 12，。')).places).toHaveLength(0));
  it('make a vector of length one', () => {
    const { values } = gramsOf(partsOf('河水', '河水又黑又臭'));
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
  });
});

describe('the linear layer', () => {
  it.each([
    ['water', '那里的水黑了又臭很久了'],
    ['road', '这条路烂了很久没有谁来修'],
  ])('leans to %s', (theme, written) => {
    const reading = readingOf(partsOf('', written), linear);
    expect(ids[reading.indexOf(Math.max(...reading))]).toBe(theme);
    expect(classify(article(written), { ...terms, linear })[0]?.id).toBe(theme);
  });
  it('is the same each time it is fitted', () => expect(fitLinear(ids, examples, 1000)).toEqual(file));
  it('keeps no more n-grams than asked', () => expect(atob(fitLinear(ids, examples, 5).places)).toHaveLength(10));
  it('shows what leans where, and where it stands', () => {
    const written = '那里的水黑了又臭很久了';
    const found = classify(article(written), { ...terms, linear })[0]?.evidence ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const { term, at } of found) expect(written.startsWith(term, Number(at))).toBe(true);
    expect(strongestGrams(written, 0, linear, 1)[0]?.text).toContain('水');
  });
  it('takes the order of another taxonomy, and says nothing of a theme that it does not know', () => {
    const other = linearOf(file, ['air', 'road', 'water']);
    const reading = readingOf(partsOf('', '河水又黑又臭'), other);
    expect(reading[0]).toBe(0);
    expect(reading[2]).toBeGreaterThan(reading[1] ?? 0);
    expect(other.knows).toEqual([false, true, true]);
  });
  it('reads nothing where there is none', () => expect(classify(article('那里的水黑了又臭很久了'), terms)).toEqual([]));
  it('is not read in a long text', () =>
    expect(classify(article(`${'议程照旧。'.repeat(300)}那里的水很黑`), { ...terms, linear })).toEqual([]));
});

describe('a file that is wrong is refused', () => {
  it.each<[string, Partial<LinearFile>, RegExp]>([
    ['another schema', { schema: 'x' }, /has the schema 'x'/],
    ['weights cut short', { weights: file.weights.slice(0, 8) }, /as many weights as it says/],
    ['a bias too few', { bias: [0] }, /as many weights as it says/],
    ['too many n-grams', { places: btoa('\0'.repeat(130_000)) }, /has 65000 n-grams, more than 60000/],
  ])('%s', (_, change, message) => {
    expect(() => linearOf({ ...file, ...change }, ids)).toThrow(LinearError);
    expect(() => linearOf({ ...file, ...change }, ids)).toThrow(message);
  });
});

describe('cross-validation', () => {
  it('asks for every text once, by theme and set', () => {
    const folds: number[] = [];
    const { overall, byTheme, bySet, terms: alone } = crossValidate(texts, terms, [], 4, 1000, (fold) => folds.push(fold));
    expect(folds).toEqual([1, 2, 3, 4]);
    expect(overall.all).toBe(texts.length);
    expect(overall.right).toBeGreaterThanOrEqual(4);
    expect(alone).toEqual({ right: 0, all: texts.length });
    expect(byTheme.water?.all).toBe(4);
    expect(bySet['']?.all).toBe(8);
  });
});
