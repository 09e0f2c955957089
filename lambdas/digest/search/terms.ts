import { plain } from './plain.ts';

/** Characters of a query, and terms in it, that are obeyed. */
const MOST_CHARACTERS = 100;
const MOST_TERMS = 8;

/** What must stand in a story, each somewhere: words between spaces, or between quotes with their spaces. Case and width folded. */
export function termsOf(query: string): string[] {
  const found = plain(query.slice(0, MOST_CHARACTERS).replace(/\s+/gu, ' ')).matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/gu);
  const terms = [...found].map(([, quoted, word]) => (quoted ?? word ?? '').trim()).filter(Boolean);
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** Places of the pairs of characters that together cover a term: 0, 2, 4 …, and the last one. */
export function pairsOf(term: string): number[] {
  const last = term.length - 2;
  return Array.from({ length: Math.ceil(term.length / 2) }, (_, i) => Math.min(i * 2, last));
}
