import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { outlineOf } from '../../../lambdas/digest/render/outline.ts';
import { printedSelection } from '../../../lambdas/digest/render/printed-selection.ts';
import { renderWord } from '../../../lambdas/digest/render/word.ts';
import type { Digest } from '../../../lambdas/model/digest.ts';
import { article, dayOf, settings } from '../records.ts';
import { spanOf, specialDays } from '../special-days.ts';
import { syntheticDay } from '../synthetic-day.ts';

const site = { siteAddress: 'https://news.example.cn' };
const LONG = '示例长句连续不断地写下去没有任何停顿'.repeat(40);
const imprint = { name: '示例简报', editor: '示例编辑', reportTo: ['示例办公室'], sendTo: ['各区县'], copyTo: ['各街道'] };

const synthetic = (size: number, seed = 1): Digest =>
  compileDay({ ...syntheticDay(size, seed), closed: true, settings: { ...settings, ...imprint } });
const longest = dayOf(
  Array.from({ length: 60 }, (_, n) =>
    article(n + 1, {
      title: { text: `${n}${LONG}`, basis: 'explicit' },
      source: LONG,
      summary: [{ text: LONG, start: 0, end: LONG.length }],
    }),
  ),
  { closed: true, settings: { ...settings, name: LONG, issuer: LONG, editor: LONG, reportTo: [LONG], sendTo: [LONG], copyTo: [LONG] } },
);

/** The files of a document as text. */
async function filesOf(digest: Digest): Promise<Record<string, string>> {
  const files = unzipSync(await renderWord(digest, site));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** Style and text of each paragraph. */
function paragraphsOf(xml: string): { style: string; text: string }[] {
  const $ = load(xml, { xml: true });
  return $('w\\:body > w\\:p')
    .toArray()
    .map((p) => ({ style: $(p).find('w\\:pStyle').attr('w:val') ?? '', text: $(p).find('w\\:t').text() }));
}

afterEach(() => {
  vi.useRealTimers();
});

test('the same digest gives the same bytes, whatever the clock says', async () => {
  const digest = synthetic(50);
  const before = await renderWord(digest, site);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:10.000Z') });
  expect(Buffer.from(await renderWord(digest, site)).equals(Buffer.from(before))).toBe(true);
  const files = await filesOf(digest);
  expect(JSON.stringify(files)).not.toMatch(/2031-05-06/);
  expect(files['docProps/core.xml']).toContain(`<dcterms:modified xsi:type="dcterms:W3CDTF">${digest.asOf}</dcterms:modified>`);
});

test('A4 with the margins and the faces of GB/T 9704, a red name, numbered parts, pages', async () => {
  const files = await filesOf(synthetic(50));
  const $ = load(files['word/document.xml'] ?? '', { xml: true });
  const mm = (value: string | undefined): number => Math.round(Number(value) / 56.69);
  expect([mm($('w\\:pgSz').attr('w:w')), mm($('w\\:pgSz').attr('w:h'))]).toEqual([210, 297]);
  expect(['top', 'left', 'right', 'bottom'].map((side) => mm($('w\\:pgMar').attr(`w:${side}`)))).toEqual([37, 28, 26, 35]);
  expect(files['word/styles.xml']).toMatch(/w:eastAsia="方正小标宋简体"/);
  expect(files['word/fontTable.xml']).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋"/);
  expect(Object.keys(files).filter((name) => name.startsWith('word/footer'))).toHaveLength(2);
  expect(files['word/footer1.xml']).toContain('PAGE');
  const paragraphs = paragraphsOf(files['word/document.xml'] ?? '');
  expect(paragraphs.slice(0, 3)).toEqual([
    { style: 'Title', text: '示例简报' },
    { style: 'Issue', text: '第325期（总第325期）' },
    { style: 'Line', text: '示例信息中心2026年11月21日 星期六' },
  ]);
  expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
    '一、本期数据',
    '二、要闻',
    '三、分主题',
    '四、关键数字',
    '五、收录说明',
  ]);
  expect(paragraphs.filter(({ style }) => style === 'Imprint').map(({ text }) => text)).toEqual([
    '报：示例办公室',
    '送：各区县',
    '发：各街道',
    '编辑：示例编辑',
    '示例信息中心2026年11月22日印发',
  ]);
});

test('an open issue says so, and an empty one says why', async () => {
  const { 'word/document.xml': xml = '' } = await filesOf(compileDay(syntheticDay(0)));
  const texts = paragraphsOf(xml).map(({ text }) => text);
  expect(texts).toContain('第325期（总第325期）（未定稿）');
  expect(texts.some((text) => text.startsWith('本日没有收到稿件'))).toBe(true);
});

test.each([
  ['a week', spanOf({ kind: 'week', id: '2026-W47' }, 6), '本周综述', '居前。'],
  ['a month', spanOf({ kind: 'month', id: '2026-10' }, 3), '本月综述', '居前。'],
  ['a corrected day', specialDays.corrected, '更正与撤回', '第2版'],
  ['a day with a withdrawn story', specialDays.withdrawn, '更正与撤回', '撤回的文件：'],
  ['a usual day', synthetic(25), '关键数字', '个：'],
])('%s has its part %s', async (_, digest, heading, said) => {
  if (!digest) throw new TypeError('There is no such day.');
  const { 'word/document.xml': xml = '' } = await filesOf(digest);
  const paragraphs = paragraphsOf(xml);
  const at = paragraphs.findIndex(({ style, text }) => style === 'Heading1' && text.endsWith(heading));
  const after = paragraphs.slice(at + 1);
  const lines = after.slice(
    0,
    after.findIndex(({ style }) => style === 'Heading1'),
  );
  expect(at).toBeGreaterThan(0);
  expect(lines.map(({ text }) => text).join('\n')).toContain(said);
});

const editions: [name: string, digest: Digest][] = [
  ['1 article', synthetic(1)],
  ['25 articles', synthetic(25, 7)],
  ['50 articles', synthetic(50)],
  ['1,000 articles', synthetic(1000)],
  ['60 articles as long as can be', longest],
  ['a week', spanOf({ kind: 'week', id: '2026-W47' }, 20)],
  ['a month', spanOf({ kind: 'month', id: '2026-10' }, 10)],
];

describe.each(editions)('the edition of %s', (_, digest) => {
  const outline = outlineOf(digest);
  const { outline: told, left } = printedSelection(digest, outline);
  const stories = [...told.leads, ...told.continuing, ...told.sections.flatMap((section) => section.told), ...told.late];

  test('has the first stories of all, each with its title, in the order of the issue', async () => {
    const { 'word/document.xml': xml = '' } = await filesOf(digest);
    const headings = paragraphsOf(xml)
      .filter(({ style }) => /^Heading[23]$/.test(style))
      .map(({ text }) => text);
    const titles = stories.map(({ title }) => title.text.slice(0, 40));
    expect(headings.filter((heading) => titles.some((title) => heading.startsWith(title)))).toHaveLength(stories.length);
    expect(stories.map(({ id }) => id)).toEqual([...outline.place.keys()].filter((id) => stories.some((story) => story.id === id)));
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.length + left).toBe(digest.stories.length);
  });
});

const office = ['soffice --version', 'pdfinfo -v'].every((command) => spawnSync(command, { shell: true }).status === 0);

test(`LibreOffice opens all of them on at most eight pages${office ? '' : ' (there is none here: bounded by our own count only)'}`, async () => {
  const documents = await Promise.all(editions.map(([, digest]) => renderWord(digest, site)));
  expect(documents.map((bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1'))).toEqual(editions.map(() => 'PK\u0003\u0004'));
  if (office) for (const pages of pagesIn(documents)) expect(pages).toBeLessThanOrEqual(8);
});

/** Pages of the PDFs that LibreOffice makes of documents. */
function pagesIn(documents: Uint8Array[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-word-'));
  try {
    const files = documents.map((_, i) => join(folder, `${i}.docx`));
    for (const [i, bytes] of documents.entries()) writeFileSync(files[i] ?? '', bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' });
    return documents.map((_, i) =>
      Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [join(folder, `${i}.pdf`)], { encoding: 'utf8' }))?.[1]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(['<w:t>&"\'</w:t>', ']]>', '\u0000\u0007\u202e反\ufeff\uffff', '\ud800孤立代理\udfff'])('%j is only text', async (text) => {
  const hostile = article(1, {
    title: { text: `题${text}`, basis: 'explicit' },
    source: text,
    summary: [{ text, start: 0, end: text.length }],
  });
  const files = await filesOf(dayOf([hostile], { settings: { ...settings, ...imprint, name: text, issuer: text } }));
  for (const xml of [files['word/document.xml'] ?? '', files['docProps/core.xml'] ?? '']) {
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff\uffff]/);
    expect(xml.isWellFormed()).toBe(true);
  }
  expect(
    paragraphsOf(files['word/document.xml'] ?? '').some(({ style, text: title }) => style === 'Heading2' && title.startsWith('题')),
  ).toBe(true);
});
