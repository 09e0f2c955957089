import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { article } from '../article.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../bench/quality/sets/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const news = read('local-news.jsonl').map((line) => JSON.parse(line) as { title: string; text: string; primary: string; must: string[] });
const letters = read('letters.tsv').map((line) => line.split('\t'));
const share = (right: number, all: number) => right / all;

/** Floors a little under what was measured: `docs/quality.md` has the figures. */
describe('the labelled sets', () => {
  it('have every theme as a primary one at least twice', () => {
    const times = themes.map(({ id }) => news.filter(({ primary }) => primary === id).length);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2);
  });
  it('articles: the primary theme', () => {
    const right = news.filter(({ title, text, primary }) => classify(article(text, title))[0]?.id === primary);
    expect(share(right.length, news.length)).toBeGreaterThanOrEqual(0.97);
  });
  it('letters: the primary theme', () => {
    const right = letters.filter(([primary, text = '']) => classify(article(text))[0]?.id === primary);
    expect(share(right.length, letters.length)).toBeGreaterThanOrEqual(0.92);
  });
  it('every theme that is found shows why', () => {
    const silent = letters.flatMap(([, text = '']) => classify(article(text)).filter(({ evidence }) => evidence.length === 0));
    expect(silent).toEqual([]);
  });
});
