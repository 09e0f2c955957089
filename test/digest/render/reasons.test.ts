import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../lambdas/digest/render/words.ts';

const ingest = new URL('../../../lambdas/ingest/', import.meta.url);
const sources = readdirSync(ingest, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const codes = new Set(
  sources.flatMap((name) =>
    [...readFileSync(new URL(name, ingest), 'utf8').matchAll(/RefusalError\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  ),
);

test('the refusals are found', () => expect(codes.size).toBeGreaterThan(12));

test.each(languages.flatMap((words) => [...codes].sort().map((code) => [words.self, code, words] as const)))(
  '%s has words of its own for %s',
  (_, code, words) => expect(words.reason(code)).not.toBe(words.reason('no such code')),
);
