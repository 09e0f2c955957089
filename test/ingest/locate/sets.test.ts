import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefRows, ownRows } from '../../../bench/quality/region-rows.ts';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { article } from './article.ts';

const sentences = readFileSync(new URL('../../../bench/quality/sets/ordinary-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line): [string, string[]] => [line.split('\t')[0] ?? '', line.split('\t')[1]?.split(';') ?? []]);

describe('no false place in', () => {
  it.each(sentences)('%s', (text, meant) => {
    const found = locate(article({ text })).mentions.map(({ path }) => path.join('/'));
    expect(found.filter((path) => !meant.includes(path))).toEqual([]);
  });
});

describe('the region of our own articles', () => {
  it.each([...ownRows(), ...briefRows('traps')].map((row): [string, string, typeof row] => [row.path, row.title, row]))(
    '%s ← %s',
    (path, _, { title, text, source, level }) => {
      const { region } = locate(article({ title, text, source }));
      expect(region.path.join('/') || region.level).toBe(path);
      expect(region.level).toBe(level);
    },
  );
});
