import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasonWords } from '../../../lambdas/digest/render/reasons.ts';

const ingest = new URL('../../../lambdas/ingest/', import.meta.url);
const sources = readdirSync(ingest, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const codes = new Set(
  sources.flatMap((name) =>
    [...readFileSync(new URL(name, ingest), 'utf8').matchAll(/RefusalError\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  ),
);

test('the refusals are found', () => expect(codes.size).toBeGreaterThan(12));

test.each([...codes].sort())('%s has words of its own for a Chinese reader', (code) =>
  expect(reasonWords(code)).not.toBe(reasonWords('no such code')),
);
