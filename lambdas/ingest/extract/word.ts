import { limits } from '../../model/limits.ts';
import { RefusalError } from '../refusal.ts';
import type { WordFiles } from '../unpack/part.ts';
import type { Extracted, ExtractedLine, LineHint } from './extracted.ts';
import { usableTitle } from './file-title.ts';
import { tidy } from './plain.ts';
import { wordStyles } from './word-styles.ts';
import { attributeOf, readXml } from './xml.ts';

/** A row of a table is one line while its cells are this short; longer ones are a layout, and a line each. */
const SHORT_CELL = 40;
const SHORT_HEADING = 40;
/** Text that the reader does not see, or sees twice: the old place of a moved text, and a drawing's older version. */
const UNSEEN = /^(w:moveFrom|w:del|mc:Fallback)$/;

interface Paragraph {
  text: string;
  hint?: LineHint;
  /** all its text is bold */
  isBold: boolean;
}

/**
 * A Word document (docx): a line for each paragraph and line break, a line for each row of a table of short cells, headings and
 * titles by their styles. Headers, footers, notes, comments and deleted text are left out.
 *
 * @throws RefusalError `too-many-lines`, `empty`
 */
export function extractWord({ document, styles, core }: WordFiles): Extracted {
  const paragraphs = paragraphsOf(document, wordStyles(styles));
  const lines: ExtractedLine[] = [];
  let titled = false;
  let n = 0;
  for (const { text, hint, isBold } of paragraphs) {
    for (const part of text.split('\n')) {
      n++;
      const line = tidy(part);
      if (line === '') continue;
      const kind = hint === 'title' && titled ? 'heading' : (hint ?? (isBold && isShort(line) ? 'heading' : undefined));
      if (kind === 'title') titled = true;
      lines.push({ n, text: line, ...(kind ? { hint: kind } : {}) });
    }
  }
  if (n > limits.lines) throw new RefusalError('too-many-lines', `The document has ${n} lines; the limit is ${limits.lines}.`);
  if (lines.length === 0) throw new RefusalError('empty', 'The document holds no text.');
  return { member: '', form: 'text', lines, meta: coreOf(core) };
}

const isShort = (line: string): boolean => line.length <= SHORT_HEADING && !/[。；，：,:;.！？!?]$/.test(line);

function paragraphsOf(xml: string, styles: ReadonlyMap<string, LineHint>): Paragraph[] {
  const done: Paragraph[] = [];
  const open: Paragraph[] = [];
  const rows: Paragraph[][][] = [];
  let unseen = 0;
  let hidden = false;
  let bold = false;
  let inText = false;
  const emit = (paragraph: Paragraph) => (rows.at(-1)?.at(-1) ?? done).push(paragraph);
  const starts: Record<string, (attributes: string) => void> = {
    'w:p': () => open.push({ text: '', isBold: true }),
    'w:pStyle': (attributes) => mark(styles.get(attributeOf(attributes, 'w:val') ?? '')),
    'w:outlineLvl': (attributes) => Number(attributeOf(attributes, 'w:val') ?? 9) < 9 && mark('heading'),
    'w:r': () => {
      hidden = false;
      bold = false;
    },
    'w:b': (attributes) => {
      bold = isOn(attributes);
    },
    'w:vanish': (attributes) => {
      hidden = isOn(attributes);
    },
    'w:t': () => {
      inText = true;
    },
    'w:tab': () => write(' '),
    'w:br': (attributes) => /^(page|column)$/.test(attributeOf(attributes, 'w:type') ?? '') || write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:tr': () => rows.push([]),
    'w:tc': () => rows.at(-1)?.push([]),
  };
  const mark = (hint: LineHint | undefined) => {
    const paragraph = open.at(-1);
    if (paragraph && hint) paragraph.hint ??= hint;
  };
  const write = (data: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || hidden) return;
    if (paragraph.text.length + data.length > limits.documentCharacters) return;
    paragraph.text += data;
    if (!bold && data.trim() !== '') paragraph.isBold = false;
  };
  readXml(xml, {
    open(name, attributes) {
      if (UNSEEN.test(name)) unseen++;
      if (unseen === 0 && Object.hasOwn(starts, name)) starts[name]?.(attributes);
    },
    close(name) {
      if (UNSEEN.test(name)) unseen = Math.max(0, unseen - 1);
      else if (unseen > 0) return;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p') {
        const paragraph = open.pop();
        if (paragraph) emit(paragraph);
      } else if (name === 'w:tr') for (const line of rowLines(rows.pop() ?? [])) emit(line);
    },
    text: (data) => {
      if (inText && unseen === 0) write(data);
    },
  });
  return done;
}

const isOn = (attributes: string): boolean => !/^(0|false|off)$/.test(attributeOf(attributes, 'w:val') ?? '1');

function rowLines(cells: Paragraph[][]): Paragraph[] {
  const isRow = cells.every((cell) => cell.length <= 1 && (cell[0]?.text.length ?? 0) <= SHORT_CELL);
  if (!isRow) return cells.flat();
  const text = cells.map((cell) => cell[0]?.text.trim() ?? '').filter((cell) => cell !== '');
  return [{ text: text.join(' '), isBold: false, hint: 'body' }];
}

function coreOf(core: string): Extracted['meta'] {
  const fields = new Map<string, string>();
  let name = '';
  readXml(core, {
    open: (opened) => {
      name = opened;
    },
    close: () => {
      name = '';
    },
    text: (data) => fields.set(name, (fields.get(name) ?? '') + data),
  });
  const title = usableTitle(fields.get('dc:title') ?? '');
  const creator = tidy(fields.get('dc:creator') ?? '');
  return { ...(title ? { title } : {}), ...(isPersonName(creator) ? { authors: [creator] } : {}) };
}

/** Word writes the account's name: 微软用户 and Administrator are nobody. */
const isPersonName = (text: string): boolean => /^[\p{Script=Han}·]{2,4}$/u.test(text) && !/用户|管理员|微软|作者/.test(text);
