import { inert } from './inert.ts';

const SPECIAL = /[\\`*_{}[\]()#|~!$]/g;
const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as Markdown (CommonMark and GFM) that shows it and does nothing else: no HTML, link, emphasis, heading, table
 * cell or list comes of it. For use inside a line or at its start.
 */
export function markdownText(text: string): string {
  return inert(text)
    .trim()
    .replace(/[&<>]/g, (character) => ENTITY[character] ?? '')
    .replace(SPECIAL, '\\$&')
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/@/g, '\\@')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A bullet list of lines that are Markdown already; '' of none. */
export const markdownList = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');
