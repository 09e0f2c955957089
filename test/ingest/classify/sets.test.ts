import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/ingest/classify/classify.ts';
import { themes } from '../../../lambdas/model/theme.ts';
import { article } from '../article.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const news = read('bench/quality/sets/local-news.jsonl') as { title: string; text: string; primary: string; must: string[] }[];
const doubles = read('bench/quality/sets/two-themes.jsonl') as { title: string; text: string; must: string[] }[];
const labelled = read('seeds/themes/labelled.jsonl') as { set: string; theme: string; title?: string; text?: string }[];
const letters = labelled.filter(({ set }) => set === 'letter' || set.startsWith('petition'));
const share = (right: number, all: number) => right / all;

/** Floors a little under what was measured: `docs/quality.md` has the figures. */
describe('the labelled sets', () => {
  it('have every theme as a primary one at least twice', () => {
    const times = themes.map(({ id }) => news.filter(({ primary }) => primary === id).length);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2);
  });
  it('articles: the primary theme', () => {
    const right = news.filter(({ title, text, primary }) => classify(article(text, title))[0]?.id === primary);
    expect(share(right.length, news.length)).toBeGreaterThanOrEqual(0.98);
  });
  it('articles of two themes: both', () => {
    const found = doubles.flatMap(({ title, text, must }) => {
      const ids = classify(article(text, title)).map(({ id }) => id);
      return must.filter((id) => ids.includes(id));
    });
    expect(share(found.length, 2 * doubles.length)).toBeGreaterThanOrEqual(0.9);
  });
  it('letters: the primary theme, by a layer that has seen them', () => {
    const right = letters.filter(({ theme, title = '', text = '' }) => classify(article(text, title))[0]?.id === theme);
    expect(share(right.length, letters.length)).toBeGreaterThanOrEqual(0.96);
  });
  it('every theme that is found shows why', () => {
    const silent = letters.flatMap(({ text = '' }) => classify(article(text)).filter(({ evidence }) => evidence.length === 0));
    expect(silent).toEqual([]);
  });
  it('of the scores of 0.9 and more at least nine in ten are right', () => {
    const sure = news.flatMap(({ title, text, primary }) => {
      const [first] = classify(article(text.slice(0, 100), title));
      return first && first.score >= 0.9 ? [first.id === primary] : [];
    });
    expect(sure.length).toBeGreaterThan(40);
    expect(share(sure.filter(Boolean).length, sure.length)).toBeGreaterThanOrEqual(0.9);
  });
});
