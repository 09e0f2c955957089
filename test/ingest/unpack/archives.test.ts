import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encode } from '../decode/encode.ts';
import { bytesOf, docx, encrypted, only, outcomes, paragraph, patched, pdf, stories, zip } from './pack.ts';

const ROAD = '本报讯（记者 林';
const LIBRARY = '10月28日，云';
const HARVEST = '眼下，柳河乡1.';
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('one object, many articles', () => {
  test.each<[string, Uint8Array, [string, string][]]>([
    [
      'a zip with folders',
      zip({ '2026/a.txt': stories.road, '2026/十月/b.txt': stories.library }),
      [
        ['object!2026/a.txt', ROAD],
        ['object!2026/十月/b.txt', LIBRARY],
      ],
    ],
    [
      'a bad member beside good ones',
      zip({ 'a.txt': stories.road, 'empty.txt': '', 'photo.png': png, 'b.txt': stories.library }),
      [
        ['object!a.txt', ROAD],
        ['object!empty.txt', 'empty'],
        ['object!photo.png', 'binary'],
        ['object!b.txt', LIBRARY],
      ],
    ],
    [
      'a member that is a list',
      zip({ 'a.jsonl': `{"text":${JSON.stringify(stories.road)}}\n{"text":${JSON.stringify(stories.library)}}` }),
      [
        ['object!a.jsonl#line 1', ROAD],
        ['object!a.jsonl#line 2', LIBRARY],
      ],
    ],
    [
      'what systems leave behind is no member',
      zip({ 'a.txt': stories.road, '__MACOSX/._a.txt': png, '.DS_Store': 'x', 'x/._b.txt': 'x', 'x/': '', 'Thumbs.db': 'x' }),
      [['object!a.txt', ROAD]],
    ],
    [
      'parts of pages and programs are no articles',
      zip({ 'a.txt': stories.road, 'a_files/style.css': 'p{}', 'a_files/x.js': 'x()' }),
      [
        ['object!a.txt', ROAD],
        ['object!a_files/style.css', 'no-article'],
        ['object!a_files/x.js', 'no-article'],
      ],
    ],
    ['a gz', gzipSync(stories.road), [['object', ROAD]]],
    ['two gz streams after one another', Buffer.concat([gzipSync(stories.road), gzipSync('又讯：路灯同日点亮。')]), [['object', ROAD]]],
    [
      'containers in containers',
      zip({ 'a.zip': zip({ 'b.gz': gzipSync(stories.library) }), 'c.docx': docx(paragraph(stories.harvest.split('\n')[1] ?? '')) }),
      [
        ['object!a.zip!b.gz', LIBRARY],
        ['object!c.docx', HARVEST],
      ],
    ],
    [
      'names lie, content counts',
      zip({ 'a.pdf': stories.road, 'b.txt': gzipSync(stories.library) }),
      [
        ['object!a.pdf', ROAD],
        ['object!b.txt', LIBRARY],
      ],
    ],
    ['a member in GB18030', zip({ 'a.txt': encode(stories.road.replaceAll('\u3000', ' '), 'gb18030') }), [['object!a.txt', ROAD]]],
  ])('%s', async (_, bytes, wanted) => {
    expect(await outcomes(bytes)).toEqual(wanted);
  });

  test('a name in GBK, as Windows in Chinese writes it', async () => {
    const name = encode('青石镇.txt', 'gb18030');
    const archive = patched(zip({ 'abcdef.txt': stories.road }), bytesOf('abcdef.txt'), name);
    expect(await outcomes(archive)).toEqual([['object!青石镇.txt', ROAD]]);
  });

  test('a name of 60,000 characters is kept short, its end kept', async () => {
    const [[input = ''] = []] = await outcomes(zip({ [`${'a'.repeat(60_000)}.txt`]: stories.road }));
    expect(input).toMatch(/^object!a+…a+\.txt$/);
    expect(input.length).toBeLessThan(140);
  });
});

describe('archives that cannot be opened', () => {
  const archive = zip({ 'a.txt': stories.road, 'b.txt': stories.library });
  test.each<[string, Uint8Array, [string, string][]]>([
    [
      'encrypted',
      encrypted(archive),
      [
        ['object!a.txt', 'encrypted'],
        ['object!b.txt', 'encrypted'],
      ],
    ],
    ['cut short', archive.subarray(0, archive.length - 40), [['object', 'damaged']]],
    ['cut to its magic', archive.subarray(0, 4), [['object', 'damaged']]],
    ['a gz cut short', gzipSync(stories.road).subarray(0, 60), [['object', 'damaged']]],
    ['a gz of nothing but its magic', Uint8Array.of(0x1f, 0x8b), [['object', 'damaged']]],
    ['without members', zip({}), [['object', 'empty']]],
    ['with litter only', zip({ '__MACOSX/._a': 'x' }), [['object', 'empty']]],
    ['a spreadsheet', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), [['object', 'unsupported']]],
    ['an OpenDocument text', zip({ mimetype: 'x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }), [['object', 'unsupported']]],
  ])('%s', async (_, bytes, wanted) => {
    expect(await outcomes(bytes)).toEqual(wanted);
  });

  test('one member with a broken stream is refused alone', async () => {
    const file = Buffer.from(archive);
    const start = file.indexOf('a.txt') + 5;
    file.fill(0xee, start, start + 20);
    expect(await outcomes(file)).toEqual([
      ['object!a.txt', 'damaged'],
      ['object!b.txt', LIBRARY],
    ]);
  });

  test('the refusal says what to do', async () => {
    const { ingest } = await import('../../../lambdas/ingest/ingest.ts');
    const [result] = await ingest(encrypted(archive), 'x');
    expect(result).toMatchObject({
      ok: false,
      member: 'a.txt',
      error: { message: 'The member is encrypted: pack it again without a password.' },
    });
  });
});

test('archives of other makers: ZIP64 and data descriptors', async () => {
  const file = Buffer.from(zip({ 'a.txt': stories.road }));
  const end = file.length - 22;
  const directory = file.readUInt32LE(end + 16);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(file.readUInt32LE(directory + 24)), 4);
  extra.writeBigUInt64LE(BigInt(file.readUInt32LE(directory + 20)), 12);
  const entry = Buffer.from(file.subarray(directory, end));
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(20, 30);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory + entry.length + extra.length), 8);
  const local = Buffer.from(file.subarray(0, directory));
  local.writeUInt16LE(8, 6);
  local.fill(0, 14, 26);
  const wide = Buffer.concat([local, entry, extra, end64, locator, file.subarray(end)]);
  expect(await outcomes(wide)).toEqual([['object!a.txt', ROAD]]);
});

describe('PDF', () => {
  const title = '青石镇三条背街小巷改造完工';
  const first = '本报讯 青石镇今年把三条背街小巷的改造列为民生实事，十月底全部';
  const second = '完工，沿线二百一十户居民告别了雨天积水的老路。';
  const third = '改造采用雨污分流的做法，新铺管道，更换路灯，资金由县镇共担。';
  const page = (n: number): [string, number, number, number][] => [
    ['青石县融媒体中心', 9, 72, 810],
    ...(n === 1 ? ([[title, 22, 130, 760]] as [string, number, number, number][]) : []),
    [first, 14, 100, 700],
    [second, 14, 72, 680],
    [third, 14, 100, 660],
    [`— ${n} —`, 9, 290, 30],
  ];

  test('un-embedded Chinese fonts, paragraphs over lines, the title by its size, page edges outside', async () => {
    const result = await only(pdf([page(1), page(2), page(3)]));
    expect(result.title).toEqual({ text: title, basis: 'explicit' });
    expect(result.text.split('\n')).toEqual([first + second, third, first + second, third, first + second, third]);
    expect(result.lines.filter(({ kind }) => kind === 'junk').map(({ text }) => text)).toEqual(
      [1, 2, 3].flatMap((n) => ['青石县融媒体中心', `— ${n} —`]),
    );
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing but its magic', bytesOf('%PDF-1.7\n'), 'damaged'],
    ['cut short in its first object', pdf([page(1)]).subarray(0, 60), 'damaged'],
    ['no text on its pages', pdf([[]]), 'no-text'],
    ['too many pages', pdf(Array.from({ length: 301 }, () => page(2))), 'too-many-pages'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcomes(bytes)).toEqual([['object', code]]);
  });

  test('what only mentions the magic is a text', async () => {
    expect(await outcomes(bytesOf(`文件头“%PDF-1.7”说明了格式。\n${stories.library}`))).toEqual([['object', '文件头“%PDF']]);
  });
});
