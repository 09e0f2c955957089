import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../lambdas/model/limits.ts';
import { bytesOf, docx, outcomes, paragraph, patched, pdf, pdfOf, stories, zip } from './pack.ts';

const MB = 1024 * 1024;
const MAIL = 'MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';

function nested(depth: number): Uint8Array {
  let bytes: Uint8Array = bytesOf(stories.road);
  for (let i = 0; i < depth; i++) bytes = i % 2 === 0 ? gzipSync(bytes) : zip({ a: bytes });
  return bytes;
}

const nestedMail = (depth: number): string =>
  depth === 0
    ? 'Content-Type: text/plain\r\n\r\nx'
    : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nestedMail(depth - 1)}\r\n--b${depth}--\r\n`;

/** A size of four bytes, as a directory states it. */
const uint32 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24);

/** Each is made before the clock runs: what counts is the time to refuse it. */
describe('past a bound, refused by name and at once', () => {
  test.each<[string, () => Uint8Array, [string, string][]]>([
    [
      'a zip that is a bomb',
      () => zip({ 'a.txt': new Uint8Array(30 * MB), 'b.txt': stories.harvest }),
      [
        ['object!a.txt', 'too-compressed'],
        ['object!b.txt', '眼下，柳河乡1.'],
      ],
    ],
    ['a gz that is a bomb', () => gzipSync(new Uint8Array(30 * MB)), [['object', 'too-compressed']]],
    ['a gz that is too large', () => gzipSync(new Uint8Array(200 * MB)), [['object', 'too-large']]],
    ['a gz bomb in a gz', () => gzipSync(gzipSync(new Uint8Array(30 * MB))), [['object', 'too-compressed']]],
    ['a docx that is a bomb', () => docx(paragraph('\u3000'.repeat(10 * MB))), [['object', 'too-compressed']]],
    [
      'a member larger than its directory says',
      () => patched(zip({ 'a.txt': 'x'.repeat(5000) }), uint32(5000), uint32(50)),
      [['object!a.txt', 'damaged']],
    ],
    [
      'a member smaller than its directory says',
      () => patched(zip({ 'a.txt': 'x'.repeat(5000) }), uint32(5000), uint32(5001)),
      [['object!a.txt', 'damaged']],
    ],
    [
      'a member that claims 4 GB',
      () => patched(zip({ 'a.txt': 'x'.repeat(5000) }), uint32(5000), uint32(0xf0000000)),
      [['object', 'too-large']],
    ],
    [
      '10,001 members',
      () => zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, 'x']))),
      [['object', 'too-many-members']],
    ],
    ['as deep as is allowed', () => nested(limits.nesting), [['object!a', '本报讯（记者 林']]],
    ['one deeper', () => nested(limits.nesting + 1), [['object!a!a', 'too-deep']]],
    ['a mail of 1,000 parts and more', () => bytesOf(MAIL + '--b\r\n\r\nx\r\n'.repeat(1_001)), [['object', 'too-many-members']]],
    ['a mail of nothing but boundaries', () => bytesOf(MAIL + '--b\n'.repeat(1_000_000)), [['object', 'too-many-members']]],
    ['a mail that nests', () => bytesOf(`MIME-Version: 1.0\r\n${nestedMail(20)}`), [['object', 'too-deep']]],
    ['a text of too many characters', () => bytesOf('长'.repeat(4_000_001)), [['object', 'too-long']]],
    ['a text of too many lines', () => bytesOf('一行。\n'.repeat(20_001)), [['object', 'too-many-lines']]],
    ['a document of too many lines', () => docx(paragraph('一行。').repeat(20_001)), [['object', 'too-many-lines']]],
    [
      'feeds',
      () => bytesOf(`<rss><channel>${'<item><title>x</title></item>'.repeat(1_001)}</channel></rss>`),
      [['object', 'too-many-members']],
    ],
  ])('%s', async (_, make, wanted) => {
    const bytes = make();
    const start = performance.now();
    expect(await outcomes(bytes)).toEqual(wanted);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('members of all levels are counted together', async () => {
    const list = (n: number) => `[${Array.from({ length: n }, () => '{}').join()}]`;
    expect(await outcomes(zip({ 'a.json': list(600), 'b.json': list(600) }))).toEqual([['object', 'too-many-members']]);
    expect(await outcomes(zip({ 'a.json': list(500), 'b.json': list(500) }))).toHaveLength(1000);
  });

  test('an object unpacks to so much and no more, over all its levels', async () => {
    const noise = (seed: number) =>
      Buffer.from(Array.from({ length: 400_000 }, (_, i) => `${Math.imul(seed + i, 2_654_435_761)}\n`).join(''));
    const heavy = zip({ a: noise(1), b: noise(2) });
    const object = zip(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.zip`, heavy])));
    const refused = (await outcomes(object)).filter(([, outcome]) => outcome === 'too-large').map(([input]) => input);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((input) => /^object![0-7]\.zip$/.test(input))).toBe(true);
  });
});

describe('bytes that make a careless reader slow', () => {
  test.each<[string, () => string]>([
    [
      'spaces in a quoted-printable body',
      () => `MIME-Version: 1.0\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${' '.repeat(4 * MB)}x`,
    ],
    ['a header of one long line', () => `MIME-Version: 1.0\r\nContent-Type: text/plain;${' a="b;'.repeat(MB)}\r\n\r\nx`],
    ['encoded words without end', () => `MIME-Version: 1.0\r\nSubject: ${'=?utf-8?B?'.repeat(MB / 2)}\r\n\r\nx`],
    ['folded for ever', () => `MIME-Version: 1.0\r\nSubject: x${'\r\n '.repeat(MB)}\r\n\r\nx`],
    ['blanks before a PDF', () => `${' '.repeat(4 * MB)}%PDF-1.7`],
    ['open brackets', () => '['.repeat(4 * MB)],
    ['open braces, a line each', () => '{\n'.repeat(MB)],
    ['prologues', () => '<!x>'.repeat(MB)],
    ['document types', () => '<!DOCTYPE x ['.repeat(MB / 4)],
  ])('%s', async (_, make) => {
    const bytes = bytesOf(make());
    const start = performance.now();
    expect(await outcomes(bytes)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  const deflated = (content: Buffer) => pdfOf([deflateSync(content).toString('latin1')], '', true);
  test.each<[string, () => Uint8Array, string]>([
    ['a page that is a bomb', () => deflated(Buffer.alloc(150 * MB, ' ')), 'damaged'],
    [
      'a page of too many characters',
      () => deflated(Buffer.from(`BT /F 1 Tf 72 700 Td <${'9752'.repeat(400)}> Tj ET\n`.repeat(12_000))),
      'too-long',
    ],
  ])('a PDF with %s', async (_, make, code) => {
    const bytes = make();
    const start = performance.now();
    expect(await outcomes(bytes)).toEqual([['object', code]]);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  test('many PDFs in one archive share one reader', async () => {
    const one = pdf([[['青石镇今年把三条背街小巷的改造列为民生实事。', 14, 72, 700]]]);
    const archive = zip(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.pdf`, i % 5 === 4 ? one.subarray(0, 80) : one])));
    const start = performance.now();
    expect((await outcomes(archive)).map(([, outcome]) => outcome)).toEqual(
      Array.from({ length: 20 }, (_, i) => (i % 5 === 4 ? 'damaged' : '青石镇今年把三条')),
    );
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
