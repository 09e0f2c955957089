import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import type { PdfText } from '../unpack/pdf/pdf-text.ts';
import type { Extracted, ExtractedLine } from './extracted.ts';
import { usableTitle } from './file-title.ts';
import { type PrintedLine, printedLines } from './pdf-lines.ts';
import { commonSize, type Paragraph, paragraphsOf } from './pdf-paragraphs.ts';
import { tidy } from './plain.ts';

/** Larger type than the text's, times: a heading, and the title on the first page. */
const HEADING_SIZE = 1.12;
const TITLE_SIZE = 1.3;
const LONGEST_HEADING = 80;
/** A line at the same place on so many pages is their header or footer; the edge is this part of the page's height. */
const REPEATS = 2;
const EDGE = 0.12;

/**
 * A PDF: printed lines by their place on the page, joined to paragraphs, with headings and the title by the size of their type.
 * Page numbers, and what stands at the edge of several pages, are beside the article.
 *
 * @throws RefusalError `too-many-lines`
 */
export function extractPdf({ pages, title, author }: PdfText): Extracted {
  const printed = pages.map(printedLines);
  const edges = edgeLines(printed.map((lines, i) => marginLines(lines, pages[i]?.height ?? 0)));
  const paragraphs = paragraphsOf(printed, (line) => edges.has(line));
  if (paragraphs.length > limits.lines) {
    throw new RefusalError('too-many-lines', `The PDF has ${paragraphs.length} lines; the limit is ${limits.lines}.`);
  }
  const normal = commonSize(paragraphs);
  const titleLine = paragraphs.slice(0, 8).find((line) => !line.isEdge && isLarge(line, normal * TITLE_SIZE));
  const hintOf = (line: Paragraph): Pick<ExtractedLine, 'hint'> => {
    if (line.isEdge) return { hint: 'outside' };
    if (line === titleLine) return { hint: 'title' };
    return isLarge(line, normal * HEADING_SIZE) ? { hint: 'heading' } : {};
  };
  const lines = paragraphs.map((line, i): ExtractedLine => ({ n: i + 1, text: tidy(line.text), ...hintOf(line) }));
  const stated = usableTitle(title);
  const name = tidy(author);
  return {
    member: '',
    form: 'text',
    lines: lines.filter(({ text }) => text !== ''),
    meta: { ...(stated ? { title: stated } : {}), ...(/^[\p{Script=Han}·]{2,4}$/u.test(name) ? { authors: [name] } : {}) },
  };
}

const isLarge = ({ size, text }: Paragraph, least: number): boolean =>
  size >= least && text.length >= 4 && text.length <= LONGEST_HEADING && !/[。；]$/.test(text);

const marginLines = (lines: readonly PrintedLine[], height: number): PrintedLine[] =>
  lines.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE));

/** Page numbers, and the lines in the margins that return on other pages with other digits at most. */
function edgeLines(margins: readonly PrintedLine[][]): Set<PrintedLine> {
  const atEdge = margins.flat();
  const plain = ({ text, y }: PrintedLine) => `${Math.round(y)} ${text.replace(/[\d\s]+/g, '')}`;
  const counts = new Map<string, number>();
  for (const line of atEdge) counts.set(plain(line), (counts.get(plain(line)) ?? 0) + 1);
  return new Set(atEdge.filter((line) => isPageNumber(line.text) || (counts.get(plain(line)) ?? 0) >= REPEATS));
}

const isPageNumber = (text: string): boolean =>
  /^[\s—–\-·]*(第\s*)?\d{1,4}(\s*[/／]\s*\d{1,4})?(\s*页(\s*共\s*\d+\s*页)?)?[\s—–\-·]*$/.test(text);
