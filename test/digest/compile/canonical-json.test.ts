import { expect, test } from 'vitest';
import { CanonicalBytes, canonicalJson } from '../../../lambdas/digest/compile/canonical-json.ts';
import { article, dayOf } from '../records.ts';

const long = '稿件"\n'.repeat(20_000);

test.each<[string, object]>([
  ['nothing', {}],
  ['fields out of order', { b: 1, a: { d: null, c: [true, { f: 1, e: 2 }] } }],
  ['empty lists and objects', { a: [], b: {}, c: [[], {}] }],
  ['fields and items without a value', { a: undefined, b: [undefined, 1], c: { d: undefined } }],
  ['only fields without a value', { a: undefined }],
  ['keys that are numbers, or have quotation marks', { 10: 'ten', 2: 'two', 'a"b': '\u2028' }],
  ['half a surrogate pair', { a: ['\ud800'], '\udc00': 1 }],
  ['more than a piece', { stories: [{ z: long, a: [long] }, long], after: long }],
  ['an issue', dayOf([1, 2, 3].map((n) => article(n)))],
])('%s: the bytes, in pieces, are those of the text', (_, value) => {
  const bytes = new CanonicalBytes(value);
  const whole = Buffer.concat([...bytes]);
  expect(whole.toString()).toBe(Buffer.from(canonicalJson(value)).toString());
  expect(bytes.length).toBe(whole.length);
});

test('keys are sorted, whatever order they came in', () => {
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{\n  "a": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ],\n  "b": 1\n}\n');
});
