import { describe, expect, test } from 'vitest';
import { decode } from '../../../lambdas/ingest/decode/decode.ts';
import { encode } from './encode.ts';
import { sentences, simplified, traditional } from './texts.ts';

/** The encodings that Chinese news comes in, what it is told in, and what the result calls it. */
const ENCODINGS = [
  { encoding: 'utf-8', text: simplified, charset: 'utf-8', label: 'utf-8' },
  { encoding: 'utf-8-bom', text: simplified, charset: 'utf-8', label: 'utf-8' },
  { encoding: 'gb18030', text: simplified, charset: 'gb18030', label: 'gb2312' },
  { encoding: 'big5', text: traditional, charset: 'big5', label: 'big5' },
  { encoding: 'utf-16le', text: simplified, charset: 'utf-16le', label: 'utf-16' },
  { encoding: 'utf-16le-bom', text: simplified, charset: 'utf-16le', label: 'utf-16' },
  { encoding: 'utf-16be', text: traditional, charset: 'utf-16be', label: 'utf-16' },
  { encoding: 'utf-16be-bom', text: simplified, charset: 'utf-16be', label: 'utf-16' },
];

/** A page around a text, so that its bytes number `size` at most, cut between characters. */
function snippet(text: string, encoding: string, size: number, head: string): { text: string; bytes: Uint8Array } {
  let length = text.length;
  for (let bytes = encode(head + text, encoding); ; bytes = encode(head + text.slice(0, length), encoding)) {
    if (bytes.length <= size) return { text: head + text.slice(0, length), bytes };
    length -= Math.max(1, Math.floor((bytes.length - size) / 3));
  }
}

const CASES = ENCODINGS.flatMap((row) =>
  [200, 1_000, 8_192].flatMap((size) =>
    ['declared', 'undeclared'].map((declaration) => ({
      ...row,
      size,
      declaration,
      head: declaration === 'declared' ? `<meta charset="${row.label}">` : '',
    })),
  ),
);

describe('encoding × size × declaration', () => {
  test.each(CASES)('$encoding, $size bytes, $declaration', ({ encoding, text, charset, size, head }) => {
    const given = snippet(text, encoding, size, head);
    expect(decode(given.bytes)).toEqual({ text: given.text, charset });
  });

  test.each(CASES.filter(({ size }) => size === 200))('$encoding that its container calls something else, $declaration', (row) => {
    const given = snippet(row.text, row.encoding, 1_000, '');
    for (const lie of ['iso-8859-1', 'utf-8', 'gb2312', 'big5', 'no-such-charset']) {
      expect(decode(given.bytes, lie)).toEqual({ text: given.text, charset: row.charset });
    }
  });
});

describe('snippets of 40 characters', () => {
  const starts = Array.from({ length: 20 }, (_, i) => i * 17);
  test.each(ENCODINGS)('$encoding', ({ encoding, text, charset }) => {
    for (const start of starts) {
      const part = text.slice(start, start + 40);
      expect(decode(encode(part, encoding))).toEqual({ text: part, charset });
    }
  });
});

describe('a last character cut in two', () => {
  test.each(ENCODINGS)('$encoding', ({ encoding, text, charset }) => {
    const part = text.slice(0, 120);
    const bytes = encode(part, encoding);
    const decoded = decode(bytes.subarray(0, bytes.length - 1));
    expect(decoded.charset).toBe(charset);
    expect(decoded.text.slice(0, 119)).toBe(part.slice(0, 119));
  });
});

describe('a declaration in the text that lies', () => {
  test.each([
    ['utf-8', 'gb2312', simplified, 'utf-8'],
    ['gb18030', 'utf-8', simplified, 'gb18030'],
    ['gb18030', 'big5', simplified, 'gb18030'],
    ['big5', 'gb2312', traditional, 'big5'],
    ['utf-16le', 'gb2312', simplified, 'utf-16le'],
    ['gb18030', 'iso-8859-1', simplified, 'gb18030'],
  ])('%s that says %s', (encoding, said, text, charset) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${said}"></head><body><p>${text.slice(0, 300)}</p>`;
    expect(decode(encode(page, encoding))).toEqual({ text: page, charset });
  });
});

describe('scripts in the encoding of the other', () => {
  test.each([
    ['gb18030', traditional],
    ['utf-16be', simplified],
    ['utf-16le', traditional],
  ])('%s', (encoding, text) => {
    for (const part of [text.slice(0, 40), text.slice(50, 500)]) expect(decode(encode(part, encoding)).text).toBe(part);
  });

  test('western letters without a declaration', () => {
    const text = 'Le maire a inauguré la médiathèque à l’été, après deux années de travaux très attendus par les élèves.';
    const bytes = Uint8Array.from(text.replace('’', "'"), (char) => char.charCodeAt(0));
    expect(decode(bytes)).toEqual({ text: text.replace('’', "'"), charset: 'windows-1252' });
  });
});

const seeded = (seed: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(seed + i, 2_654_435_761) >>> 13) & 0xff);

describe('what is no text is refused with its reason', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(0), 'empty', /empty/],
    ['white space', Buffer.from(' \r\n\t\u3000\n'), 'empty', /white space/],
    ['0xFF noise', new Uint8Array(4096).fill(0xff), 'undecodable', /none of UTF-8/],
    ['zeros', new Uint8Array(4096), 'undecodable', /none of UTF-8/],
    ['UTF-16 by its mark, and noise', Buffer.concat([Buffer.of(0xff, 0xfe), seeded(3, 9_000)]), 'undecodable', /control/],
    ['controls', new Uint8Array(4096).fill(3), 'undecodable', /control/],
    ['random bytes', seeded(7, 20_000), 'undecodable', /none of UTF-8/],
    ['an ELF executable', Buffer.from('7f454c4602010100000000', 'hex'), 'binary', /ELF/],
    ['a Windows executable', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'binary', /Windows/],
    ['a Mach-O executable', Buffer.from('cffaedfe07000001', 'hex'), 'binary', /Mach-O/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary', /PNG/],
    ['a film', Buffer.from('0000001866747970697361', 'hex'), 'binary', /MP4/],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'binary', /old Office/],
    ['an RTF document', Buffer.from('{\\rtf1\\ansi text}'), 'binary', /RTF/],
    ['a tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(300)]), 'binary', /TAR/],
  ])('%s', (_, bytes, code, message) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

describe('text that was decoded wrongly before it came', () => {
  const [first = '', second = ''] = sentences.simplified;
  const story = `${first}\n${second}`;
  const evenly = '县里的图书馆今年新开了三间阅览室，周末都有孩子来看书，家长们也说方便多了';
  const read = (charset: string, text = story) => new TextDecoder(charset).decode(Buffer.from(text));
  const latin1 = (text: string) => Buffer.from(text).toString('latin1');

  test.each([
    ['UTF-8 read as Windows-1252', read('windows-1252')],
    ['UTF-8 read as Latin-1', latin1(story)],
    ['with Latin letters between', read('windows-1252', `Café 2026：${story}`)],
    ['UTF-8 read as GBK, an even number of characters', read('gb18030', evenly)],
  ])('%s is turned back', (_, spoiled) => {
    const decoded = decode(Buffer.from(spoiled));
    expect(decoded).toMatchObject({ charset: 'utf-8', repaired: 'double-encoded' });
    expect(`Café 2026：${story}\n${evenly}`).toContain(decoded.text);
  });

  test.each([
    ['锟斤拷 all over', `${'锟斤拷'.repeat(30)}${first}`],
    ['replacement characters', `${first}${'\ufffd'.repeat(40)}`],
    ['UTF-8 read as GBK, bytes lost', read('gb18030')],
    ['Latin-1 with bytes lost', latin1(story).replace(/[\u0080-\u008f]/g, '')],
  ])('%s is refused as mojibake', (_, spoiled) => {
    expect(() => decode(Buffer.from(spoiled))).toThrow(expect.objectContaining({ code: 'mojibake' }));
  });

  test.each([
    ['a few lost characters', `${first}锟斤拷${second}`],
    ['an article about 锟斤拷', `程序员常说的“锟斤拷”，是文件的编码弄错以后留下的字。${first}`],
    ['French', 'Le maire a inauguré la médiathèque à l’été, très attendue.'],
    ['Traditional', sentences.traditional.join('\n')],
    ['Tibetan', 'ང་ཚོའི་གྲོང་ཚོར་ལམ་གསར་པ་ཞིག་བཟོས་སོང་།'],
    ['Uyghur', 'يېزىمىزدا يېڭى يول ياسالدى، ئاھالىلەر خۇشال بولدى.'],
    ['Japanese', '町では今年、三本の裏通りの改修を行い、十月末にすべて完成した。'],
    ['rare characters', '鎏金、鍪、鐘鼎、銘文與鎧甲，是這次展覽的五個主題，展廳設在縣博物館二樓。'],
  ])('%s is left as it is', (_, text) => {
    expect(decode(Buffer.from(text))).toEqual({ text, charset: 'utf-8' });
  });
});

test('reads at least 10 MB a second', () => {
  for (const encoding of ['utf-8', 'gb18030']) {
    const bytes = encode(simplified.repeat(100), encoding);
    const start = performance.now();
    decode(bytes);
    expect(bytes.length / 1e6 / ((performance.now() - start) / 1000)).toBeGreaterThan(10);
  }
});
