import { describe, expect, test } from 'vitest';
import { extractPdf } from '../../../lambdas/ingest/extract/pdf.ts';
import type { PdfRun, PdfText } from '../../../lambdas/ingest/unpack/pdf/pdf-text.ts';

const LEFT = 72;
const WIDTH = 448;
/** A run of Han characters, or of letters half as wide. */
const run = (text: string, x: number, y: number, size = 14): PdfRun => ({
  text,
  x,
  y,
  size,
  width: [...text].reduce((sum, char) => sum + (char < '\u0250' ? size / 2 : size), 0),
});
const page = (...runs: PdfRun[]): PdfText['pages'][number] => ({ height: 842, runs });
const lines = (...pages: PdfText['pages']) =>
  extractPdf({ pages, title: '', author: '' }).lines.map(({ text, hint }) => (hint ? `${hint}: ${text}` : text));
/** Han characters that fill a line from its start to the right margin. */
const fill = (text: string, indent = 0) => text.repeat(32).slice(0, WIDTH / 14 - indent);

describe('printed lines become paragraphs', () => {
  const full = fill('路面平整', 2);
  const rest = fill('路面平整');
  test.each<[string, PdfRun[], string[]]>([
    [
      'a full line goes on, a short one ends',
      [run(full, 100, 700), run(rest, LEFT, 680), run('完工。', LEFT, 660), run('次日。', 100, 640)],
      [`${full}${rest}完工。`, '次日。'],
    ],
    ['a line set in begins anew, though the one before is full', [run(rest, LEFT, 700), run(full, 100, 680)], [rest, full]],
    [
      'a line is full where the next word has no room',
      [run(rest, LEFT, 700), run(`The county ${'x'.repeat(45)}`, LEFT, 680), run('inspection', LEFT, 660), run('road', LEFT, 640)],
      [`${rest}The county ${'x'.repeat(45)} inspection`, 'road'],
    ],
    [
      'a word cut by a hyphen is whole again',
      [run(rest, LEFT, 700), run(`${'a'.repeat(61)} in-`, LEFT, 680), run('spection', LEFT, 660)],
      [`${rest}${'a'.repeat(61)} inspection`],
    ],
    [
      'runs of one line, near and apart',
      [run('路灯', LEFT, 700), run('46', 101, 700), run('盏', 116, 700), run('路长', 200, 700), run(rest, LEFT, 600)],
      ['路灯46盏 路长', rest],
    ],
    [
      'rows of a table stay apart',
      [run(rest, LEFT, 700), run('村名', 150, 660), run('户数', 250, 660), run('井巷', 150, 640), run('八十', 250, 640)],
      [rest, '村名 户数', '井巷 八十'],
    ],
    [
      'a title over two lines, and a heading',
      [
        run('青石镇三条小巷', 150, 760, 22),
        run('改造完工', 200, 730, 22),
        run(rest, LEFT, 700),
        run('管网怎么改', LEFT, 660, 16),
        run(rest, LEFT, 640),
      ],
      ['title: 青石镇三条小巷改造完工', rest, 'heading: 管网怎么改', rest],
    ],
  ])('%s', (_, runs, wanted) => {
    expect(lines(page(...runs))).toEqual(wanted);
  });

  test('a paragraph goes on over the page, around its header and footer', () => {
    const edges = (n: number) => [run('青石简报', LEFT, 815, 9), run(`第 ${n} 页`, 280, 30, 9)];
    expect(lines(page(...edges(1), run(rest, LEFT, 700)), page(...edges(2), run('完工。', LEFT, 760)))).toEqual([
      'outside: 青石简报',
      'outside: 第 1 页',
      `${rest}完工。`,
      'outside: 青石简报',
      'outside: 第 2 页',
    ]);
  });
});
