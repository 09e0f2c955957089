import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../lambdas/ingest/clean/clean.ts';
import { extractPlain } from '../../lambdas/ingest/extract/plain.ts';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { RefusalError } from '../../lambdas/ingest/refusal.ts';
import { loadSamples } from '../seeds/samples.ts';
import { documents } from './arbitrary-documents.ts';

/** Cases of one test run; FUZZ_RUNS raises it: 100,000 were run before a release. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 1500);

test('whatever is uploaded gives results that keep their promises, or reasons', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (bytes) => {
      for (const result of await ingest(bytes, 'x')) {
        if (!result.ok) expect(result.error.code && result.error.message).toBeTruthy();
        else {
          const { text, lines, summary, figures, region } = result;
          expect(text).toBe(
            lines
              .filter(({ kind }) => kind === 'body' || kind === 'heading')
              .map((line) => line.text)
              .join('\n'),
          );
          expect(lines.every(({ kind, reason, rule }) => rule && (kind === 'body' || reason))).toBe(true);
          for (const piece of [...summary, ...figures]) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
          expect(region.path.length).toBe(region.codes.length);
        }
      }
    }),
    { numRuns },
  );
});

test('no line of a plain text is lost or made up, in any order of the lines', () => {
  const lines = loadSamples().flatMap(({ bytes, file }) =>
    file.endsWith('.txt')
      ? new TextDecoder(
          file.includes('utf16') ? 'utf-16le' : file.includes('gb18030') ? 'gb18030' : file.includes('big5') ? 'big5' : 'utf-8',
        )
          .decode(bytes)
          .split('\n')
      : [],
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 1, maxLength: 40 }), (some) => {
      const document = extractPlain(some.join('\n'));
      try {
        expect(clean(document).lines.map(({ n }) => n)).toEqual(document.lines.map(({ n }) => n));
      } catch (error) {
        expect(error).toBeInstanceOf(RefusalError);
      }
    }),
    { numRuns: 300 },
  );
});
