import type { Extracted, ExtractedLine } from './extracted.ts';
import { linesOf } from './plain.ts';

/** True when a line is an ATX heading (`# …`), which plain text and pages do not have. */
export function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} +\S/m.test(text.slice(0, 65_536));
}

/** A Markdown text: headings and captions by its marks, links and emphasis reduced to their text. Front matter is left out. */
export function extractMarkdown(text: string): Extracted {
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---(?=\r?\n)/, (matter) => matter.replace(/[^\r\n]/g, ''));
  let titled = false;
  const lines = linesOf(body).flatMap((line): ExtractedLine[] => {
    const picture = /^!\[([^\]]*)\]\([^)]*\)$/.exec(line.text);
    if (picture) return picture[1] ? [{ n: line.n, text: picture[1], hint: 'caption' }] : [];
    if (/^([-*_] ?){3,}$|^```|^\|?[\s:|-]+\|[\s:|-]*$/.test(line.text)) return [];
    const heading = /^(#{1,6}) +(.*?)[ #]*$/.exec(line.text);
    const plain = inline(heading ? (heading[2] ?? '') : line.text.replace(/^(?:>\s*)+|^[-*+] +/, ''));
    if (plain === '') return [];
    if (heading?.[1] === '#' && !titled) {
      titled = true;
      return [{ n: line.n, text: plain, hint: 'title' }];
    }
    return [heading ? { n: line.n, text: plain, hint: 'heading' } : { n: line.n, text: plain }];
  });
  return { member: '', form: 'markdown', lines, meta: {} };
}

const inline = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(^|[^\w*])[*_]([^*_]+)[*_](?!\w)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .trim();
