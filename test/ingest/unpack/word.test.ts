import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../lambdas/model/article.ts';
import { docx, only, outcomes, paragraph } from './pack.ts';

const first = '本报讯 青石镇今年把三条背街小巷的改造列为民生实事，十月底全部完工，沿线二百一十户居民告别了雨天积水的老路。';
const second = '改造采用雨污分流的做法，新铺管道1.8公里，更换路灯46盏，总投入320万元。';
const STYLES = `
  <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="本报小标题"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="pic"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

const kinds = ({ lines }: Analysis) => lines.map(({ kind, text }) => [kind, text]);

test('title, headings and captions by their styles, even those based on others', async () => {
  const result = await only(
    docx(
      paragraph('青石镇三条背街小巷改造完工', 'a3') +
        paragraph(first) +
        paragraph('管网怎么改', 'own') +
        paragraph(second, 'loop') +
        paragraph('改造后的豆腐巷', 'pic') +
        paragraph('居民怎么说', '1') +
        paragraph('周阿姨说，现在孩子上学也不用绕道了，傍晚还能在巷口的长椅上坐一坐。'),
      { styles: STYLES },
    ),
  );
  expect(kinds(result)).toEqual([
    ['title', '青石镇三条背街小巷改造完工'],
    ['body', first],
    ['heading', '管网怎么改'],
    ['body', second],
    ['caption', '改造后的豆腐巷'],
    ['heading', '居民怎么说'],
    ['body', '周阿姨说，现在孩子上学也不用绕道了，傍晚还能在巷口的长椅上坐一坐。'],
  ]);
});

describe('what becomes a line', () => {
  const body = (inside: string) => only(docx(paragraph(first) + inside + paragraph(second)));
  test.each<[string, string, string[]]>([
    ['a row of short cells is one', row('村名', '户数', '完工日期。'), ['村名 户数 完工日期。']],
    ['a layout table is a line for each paragraph', row(first.replace('本报讯 ', ''), second), [first.replace('本报讯 ', ''), second]],
    [
      'a line break parts, a tab is a blank',
      `<w:p>${run('第一行说路。')}<w:r><w:br/><w:t>第二行说灯。</w:t></w:r></w:p>`,
      ['第一行说路。', '第二行说灯。'],
    ],
    [
      'runs of one sentence are joined',
      `<w:p>${run('青石镇', '<w:b/>')}${run('的路灯全部换成了')}${run('节能灯。')}</w:p>`,
      ['青石镇的路灯全部换成了节能灯。'],
    ],
    [
      'deleted and hidden text is not seen',
      `<w:p><w:del>${run('旧文。')}</w:del>${run('暗文。', '<w:vanish/>')}<w:moveFrom>${run('移走。')}</w:moveFrom>${run('新文在此。')}</w:p>`,
      ['新文在此。'],
    ],
    [
      'a text box is read once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框中之文。')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框中之文。')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['框中之文。'],
    ],
    ['entities', paragraph('甲&amp;乙&#x7532;&lt;丙&gt;。'), ['甲&乙甲<丙>。']],
  ])('%s', async (_, inside, wanted) => {
    const lines = (await body(inside)).lines.map(({ text }) => text);
    expect(lines.slice(1, -1)).toEqual(wanted);
  });
});

describe('the properties of the file', () => {
  const core = (title: string, creator = '') => `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>`;
  test.each<[string, string | null]>([
    ['青石镇背街小巷改造纪实', '青石镇背街小巷改造纪实'],
    ['PowerPoint 演示文稿', null],
    ['Microsoft Word - 新建文档.doc', null],
    ['', null],
  ])('the title "%s" gives %s', async (stated, wanted) => {
    const { title } = await only(docx(paragraph(first) + paragraph(second), { core: core(stated) }));
    expect(title?.basis === 'explicit' ? title.text : null).toBe(wanted);
  });

  test.each<[string, string[]]>([
    ['林小禾', ['林小禾']],
    ['Administrator', []],
    ['微软用户', []],
  ])('the creator %s', async (creator, wanted) => {
    expect((await only(docx(paragraph(second) + paragraph(second), { core: core('', creator) }))).authors).toEqual(wanted);
  });
});

test.each<[string, string, string]>([
  ['without text', '<w:p/>', 'empty'],
  ['with XML that breaks off at once', '<w:p', 'empty'],
])('a document %s is refused', async (_, body, code) => {
  expect(await outcomes(docx(body))).toEqual([['object', code]]);
});
