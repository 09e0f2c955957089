import { strToU8, zipSync } from 'fflate';
import { ingest } from '../../../lambdas/ingest/ingest.ts';

/** Three short pieces of local news of our own: what the containers hold. */
export const stories = {
  road: '青石镇三条背街小巷改造完工\n来源：青石县融媒体中心　2026-10-30 09:20\n本报讯（记者 林小禾）青石镇今年把三条背街小巷的改造列为民生实事，十月底全部完工，沿线二百一十户居民告别了雨天积水的老路。\n据镇里介绍，改造采用雨污分流的做法，新铺管道1.8公里，更换路灯46盏，总投入320万元。\n',
  library:
    '云溪县新图书馆开馆\n10月28日，云溪县新图书馆正式开馆，藏书十二万册，设有少儿阅览室和有声书角，周末由志愿者带孩子们读书。\n馆长介绍，开馆头三天共接待读者五千余人次。\n',
  harvest:
    '柳河乡晚稻开镰\n眼下，柳河乡1.2万亩晚稻陆续成熟，三十多台收割机下田抢收，预计月底前全部收完。\n乡里还组织农机手结对帮扶缺劳力的农户，收一亩只收油钱。\n',
};

/** What a test compares: where each result stands, and the start of its text or the code of its refusal. */
export async function outcomes(bytes: Uint8Array, name = 'object'): Promise<[input: string, outcome: string][]> {
  const results = await ingest(bytes, name);
  return results.map((result) => [result.input, result.ok ? result.text.slice(0, 8) : result.error.code]);
}

/** The same for one object that is one article: its whole result. */
export async function only(bytes: Uint8Array) {
  const results = await ingest(bytes, 'object');
  const [result] = results;
  if (!result?.ok || results.length !== 1) throw new Error(`one article wanted: ${JSON.stringify(results).slice(0, 500)}`);
  return result;
}

export const bytesOf = (text: string): Uint8Array => strToU8(text);

/** A ZIP archive; a text becomes UTF-8. */
export function zip(members: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(members).map(([name, value]) => [name, typeof value === 'string' ? strToU8(value) : value])),
  );
}

/** A Word document around the inside of its `w:body`. */
export function docx(body: string, { styles = '', core = '' } = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...(styles ? { 'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>` } : {}),
    ...(core ? { 'docProps/core.xml': `<cp:coreProperties>${core}</cp:coreProperties>` } : {}),
  });
}

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Sets the encryption flag of every member, in the directory and in the local headers. */
export function encrypted(archive: Uint8Array): Uint8Array {
  const file = Buffer.from(archive);
  for (const [mark, flags] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const) {
    for (let at = file.indexOf(mark, 0, 'latin1'); at !== -1; at = file.indexOf(mark, at + 4, 'latin1')) file[at + flags] = 1;
  }
  return file;
}

/** Replaces ASCII bytes by others of the same length, everywhere: a name in another encoding, a lie about a size. */
export function patched(archive: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const file = Buffer.from(archive);
  for (let at = file.indexOf(from); at !== -1; at = file.indexOf(from, at + to.length)) file.set(to, at);
  return file;
}

/** A PDF of one font that it names and does not hold, as Chinese PDFs do; each line is its words, its size and its place. */
export function pdf(pages: [text: string, size: number, x: number, y: number][][], info = ''): Uint8Array {
  const hex = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const draw = ([text, size, x, y]: [string, number, number, number]) => `BT /F ${size} Tf ${x} ${y} Td ${hex(text)} Tj ET`;
  return pdfOf(
    pages.map((lines) => lines.map(draw).join('\n')),
    info,
  );
}

/** The same of what its pages draw; `isDeflated`: the pages' contents are deflated, one byte a character. */
export function pdfOf(contents: readonly string[], info = '', isDeflated = false): Uint8Array {
  const filter = isDeflated ? '/Filter/FlateDecode' : '';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${contents.map((_, i) => `${7 + i * 2} 0 R`).join(' ')}]/Count ${contents.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<<${info}>>`,
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${8 + i * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}${filter}>>stream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
