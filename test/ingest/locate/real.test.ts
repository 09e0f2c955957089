import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../lambdas/ingest/locate/locate.ts';
import { article } from './article.ts';

interface Expected {
  title: string | null;
  source?: string;
  region: { level: string; path: string[]; codes: (string | null)[] };
  lines: Record<string, number[]>;
}
const folder = '../shared/articles';
const labels: Record<string, Expected> = existsSync(`${folder}/expected.json`)
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : {};
const names = Object.keys(labels).filter((name) => name.endsWith('.txt'));

/** The article as its labels clean it. */
function cleaned(name: string, { title, source, lines }: Expected) {
  const kept = readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .map((line, i) => (lines.heading?.includes(i + 1) ? `# ${line.trim()}` : lines.body?.includes(i + 1) ? line.trim() : ''))
    .filter((line) => line !== '');
  return article({ title: title ?? '', source: source ?? '', text: kept.join('\n') });
}

describe.skipIf(names.length === 0)('the real articles', () => {
  it.each(names)('%s', (name) => {
    const expected = labels[name] as Expected;
    const { region } = locate(cleaned(name, expected));
    const { level, path, codes } = region;
    expect({ level, path, codes }).toEqual(expected.region);
  });
});
