import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, renderCsv } from '../../../lambdas/digest/render/csv.ts';
import { outlineOf } from '../../../lambdas/digest/render/outline.ts';
import { storyAnchor } from '../../../lambdas/digest/render/paths.ts';
import { article, dayOf, object, settings } from '../records.ts';
import { hostileText } from './hostile-texts.ts';

/** RFC 4180, 2: records end with CRLF; a quoted field may hold anything, a quote in it twice. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What a spreadsheet would show: without the mark of text. */
const columnsOf = ([heading = [], ...rows]: string[][]) =>
  rows.map((row) => Object.fromEntries(heading.map((name, i) => [name, row[i] ?? ''])));

test.each([
  ['平常', '平常'],
  ['', ''],
  ['甲,乙', '"甲,乙"'],
  ['他说"好"', '"他说""好"""'],
  ['一\r\n二', '"一 二"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\' =1"'],
  ['\u0000=1', "'=1"],
  ['\u202e=1', "'=1"],
  ['＝1', "'＝1"],
  ['1-2', '1-2'],
])('the cell of %j', (text, cell) => {
  expect(cellOf(text)).toBe(cell);
});

describe('an issue', () => {
  const first = article(1);
  const repost = article(2, { ...first, id: article(2).id, source: null });
  const late = article(3, { title: { text: '迟到的稿件', basis: 'derived' } });
  const digest = dayOf([], {
    articles: [first, repost, late],
    objects: [object('a.txt', [first]), object('b.txt', [repost]), object('c.txt', [late], { lateFor: '2026-11-20' })],
  });

  test('has a row for each told story in reading order', () => {
    const rows = columnsOf(parseCsv(renderCsv(digest, settings)));
    const { place } = outlineOf(digest);
    expect(rows.map((row) => row.编号)).toEqual([...place.keys()]);
    expect(rows.map((row) => row.序号)).toEqual([...place.values()].map(String));
    expect(rows[0]).toMatchObject({
      标题: '示例工程1竣工投入使用',
      标题来自: '原题',
      状态: '新',
      地区: '上海市/宝山区',
      地区代码: '310000/310113',
      地区级别: 'county',
      主题: '城市建设与更新',
      主题代码: 'urban',
      来源数: '2',
      来源: '示例日报1；未署来源',
      刊发日期: '2026-11-20；2026-11-20',
      收稿时间: '2026-11-21T01:00:00.000Z',
      句子: '第1号示例工程今年新增停车位11个。',
      数字: '停车位 11个',
      文件: 'a.txt；b.txt',
      链接: `/day/2026-11-21/#${storyAnchor(first.id)}`,
    });
    expect(rows.at(-1)).toMatchObject({ 标题: '迟到的稿件', 标题来自: '摘自正文', 状态: '补录' });
  });

  test('begins with a byte-order mark, ends each record with CRLF, and links absolutely where the address is known', () => {
    const csv = renderCsv(digest, { ...settings, siteAddress: 'https://news.example.cn' });
    expect(csv).toMatch(/^\ufeff序号,/);
    expect(csv).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    expect(csv).toContain(`https://news.example.cn/day/2026-11-21/#${storyAnchor(first.id)}\r\n`);
  });

  test('whatever an article says, it stays one row of as many cells, and none of them is a formula', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, source) => {
        const hostile = article(1, { title: { text: title, basis: 'explicit' }, source });
        const csv = renderCsv(dayOf([hostile, article(2)], { objects: [object(source, [hostile]), object('b', [article(2)])] }), settings);
        const rows = parseCsv(csv);
        expect(rows.map((row) => row.length)).toEqual([21, 21, 21]);
        expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
        expect(csv.isWellFormed()).toBe(true);
      }),
    );
  });
});
