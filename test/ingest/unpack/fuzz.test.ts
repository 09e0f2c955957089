import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../../lambdas/ingest/ingest.ts';
import { bytesOf, docx, paragraph, pdf, stories, zip } from './pack.ts';

/** What each kind of container begins with; a reader that believes it meets noise behind. */
const MAGIC = [
  'PK\x03\x04',
  'PK\x05\x06',
  '\x1f\x8b\x08\x00',
  '\x1f\x8b',
  'MIME-Version: 1.0\r\n',
  'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
  'From: a@b\nSubject: =?utf-8?B?',
  '<?xml version="1.0"?><rss>',
  '<feed><entry><content type="xhtml">',
  '<rdf:RDF><item>',
  '{"items":[',
  '{"text":"',
  '[{',
  '\xff\xfe',
  '\xfe\xff',
  '\xef\xbb\xbf',
  '<!DOCTYPE html>',
  '# ',
  '\xc3\xa5\xc2\x85',
  '',
];
const GENUINE = [
  zip({ 'a.txt': stories.road, 'b.gz': gzipSync(stories.library), 'c.zip': zip({ d: stories.harvest }) }),
  gzipSync(stories.road),
  docx(paragraph(stories.road, 'x'), { styles: '<w:style w:styleId="x"/>', core: '<dc:title>x</dc:title>' }),
  bytesOf(
    `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${stories.road}\r\n--b\r\nContent-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(zip({ a: 'x' })).toString('base64')}\r\n--b--`,
  ),
  bytesOf(
    `<rss><channel><title>x</title><item><title>y</title><description><![CDATA[<p>${stories.road}</p>]]></description></item></channel></rss>`,
  ),
  bytesOf(`{"articles":[{"text":"${stories.harvest.replaceAll('\n', '\\n')}"},{"html":"<p>x</p>"}]}`),
];

const noise = fc.uint8Array({ maxLength: 300 });
const prefixed = fc.tuple(fc.constantFrom(...MAGIC), noise).map(([magic, rest]) => Buffer.concat([Buffer.from(magic, 'latin1'), rest]));
/** A genuine container with a few bytes changed, and perhaps cut. */
const mutated = (of: readonly Uint8Array[]) =>
  fc.tuple(fc.constantFrom(...of), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat()).map(([genuine, changes, cut]) => {
    const bytes = Buffer.from(genuine);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
  });

/** Every input gives at least one result, and each says what it is: nothing crashes, nothing vanishes. */
async function says(bytes: Uint8Array): Promise<void> {
  const results = await ingest(bytes, 'object');
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    expect(result.input.startsWith('object')).toBe(true);
    if (result.ok) expect(result.text).not.toBe('');
    else expect(result.error).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/), message: expect.stringMatching(/[.:].?/) });
  }
}

test.each([
  ['noise behind every magic', prefixed, 1_500],
  ['genuine containers, damaged', mutated(GENUINE), 1_500],
  [
    'genuine PDFs, damaged',
    mutated([
      pdf([
        [
          [stories.road.slice(0, 14), 20, 72, 700],
          ['改造采用雨污分流的做法。', 12, 72, 600],
        ],
      ]),
    ]),
    12,
  ],
])('%s', async (_, arbitrary, numRuns) => {
  const start = performance.now();
  await fc.assert(fc.asyncProperty(arbitrary, says), { numRuns, seed: 20261121 });
  expect(performance.now() - start).toBeLessThan(10_000);
});
