import fc from 'fast-check';
import { ingest } from '../../lambdas/ingest/ingest.ts';
import { loadSamples } from '../seeds/samples.ts';

/** Lines of our own samples, as raw material for pages that nobody wrote. */
const results = await Promise.all(loadSamples().map(({ bytes, file }) => ingest(bytes, file)));
const LINES = results.flat().flatMap((result) => (result.ok ? result.lines.map(({ text }) => text) : []));
const ODD = [
  '',
  ' ',
  '\u3000',
  '\u0000',
  '\ufeff',
  '\u200b',
  '。',
  '（',
  '”“',
  '1、',
  '2026-11-21',
  '11-18 10:20',
  '摘要：',
  '来源：',
  '相关阅读',
  '𠮷',
  '\ud800',
  '&#x;',
  'a'.repeat(300),
];
const TAGS = [
  'p',
  'div',
  'span',
  'h1',
  'h2',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'a',
  'b',
  'br',
  'script',
  'style',
  'article',
  'section',
  'title',
  'svg',
  'template',
  'x-y',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string() },
);
const text = fc.array(word, { maxLength: 30 }).map((lines) => lines.join('\n'));
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<!--', '<!'),
    fc.constantFrom(...TAGS),
    fc.constantFrom('>', ' class="content">', ' style="display:none">', ' href="javascript:x">', '/>', '', " id=a b='>"),
  )
  .map((parts) => parts.join(''));
const html = fc.array(fc.oneof(word, tag, tag), { maxLength: 40 }).map((parts) => `<html><body>${parts.join('')}`);
const json = fc.oneof(
  fc.json(),
  fc.array(fc.record({ title: word, text: word }, { requiredKeys: [] }), { maxLength: 5 }).map((list) => JSON.stringify(list)),
  fc
    .array(
      fc.oneof(
        fc.record({ text: word }).map((line) => JSON.stringify(line)),
        word,
      ),
      { maxLength: 5 },
    )
    .map((lines) => lines.join('\n')),
);

/** Bytes of every kind of upload, most of them nearly right. */
export const documents: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.oneof(text, html, json).map((content) => Buffer.from(content)),
  text.map((content) => Buffer.from(content, 'utf16le')),
  fc.uint8Array({ maxLength: 600 }),
  fc.tuple(text, fc.uint8Array({ maxLength: 8 }), fc.nat()).map(([content, noise, at]) => {
    const bytes = Buffer.from(content);
    const cut = bytes.length === 0 ? 0 : at % bytes.length;
    return Buffer.concat([bytes.subarray(0, cut), noise, bytes.subarray(cut)]);
  }),
);
