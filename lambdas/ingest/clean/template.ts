import { createHash } from 'node:crypto';
import type { Line } from '../../model/article.ts';
import type { SiteArticle } from '../../model/record.ts';
import { fold } from '../text/fold.ts';
import { endsSentence } from './work-line.ts';

/** A site's own lines, as its last articles show them. */
export interface Template {
  site: string;
  /** how many distinct articles were looked at */
  of: number;
  /** of so many of the site's next articles, by their ids, one is taken up */
  oneIn: number;
  /** hash of a line → in how many of them it stands */
  lines: ReadonlyMap<string, number>;
}

/** The lines of one article that are its site's, by their number, with what is known of each. */
export interface Recognised {
  lines: ReadonlyMap<number, string>;
  /** without them no article would be left: they are marked and stay */
  keep: boolean;
}

/** A template stands above and below the articles: so many kept lines are looked at on either side. */
const HEAD = 6;
const FOOT = 10;
/** A line is a template's when it stands in at least so many distinct articles and in this share of the site's last ones. */
const LEAST = 3;
const SHARE = 0.2;
/** Of a site whose template is learned from so many articles, one in so many is taken up: it changes slowly, and each costs a write. */
const ENOUGH = 40;
const ONE_IN = 4;
/** 48 bits: among the 800 lines that are compared, two different ones are taken for the same once in a billion times. */
const HASH_CHARACTERS = 8;
/** Prose is weighed in tens of characters, by one digit of base 36. */
const MOST_WEIGHT = 35;
/** What a line without a sentence may say of its own page, and count anew each time. */
const OF_THE_PAGE = /阅读|浏览|点击|访问|点赞|在看|评论|转发|收藏|订阅|关注|热度|人气|字数|全文|本文|更新|发布|总第|第\s*\d+\s*期|版次/;
const DAY =
  /(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}日?|\d{1,2}月\d{1,2}日/;
const DATE = new RegExp(`${DAY.source}|\\d{1,2}:\\d{2}(?::\\d{2})?|(?:星期|周)[一二三四五六日天]`, 'g');

/**
 * What the memory of a site keeps of an article: its first and last kept lines, each as its hash and one digit for the prose in it.
 * The labels have to be those that cleaning without memory gives, or a template would be forgotten as soon as it is known.
 */
export function edgesOf(lines: readonly Line[]): string[] {
  const { head, foot } = edgeLines(lines);
  const edges = [...head, ...foot].filter(({ hash }) => hash !== '').map(({ folded, hash }) => hash + weightOf(folded).toString(36));
  return [...new Set(edges)];
}

/**
 * The lines that many of a site's last articles share. Articles that share most of their prose are one that was published again,
 * and count once: else whatever is reposted would be taken for the site's.
 */
export function templateOf(site: string, recent: readonly SiteArticle[]): Template {
  const distinct: Map<string, number>[] = [];
  for (const { edges } of recent) {
    const weights = new Map(edges.map((edge) => [edge.slice(0, HASH_CHARACTERS), Number.parseInt(edge.slice(HASH_CHARACTERS), 36)]));
    if (!distinct.some((other) => isSame(weights, other))) distinct.push(weights);
  }
  const counts = new Map<string, number>();
  for (const hash of distinct.flatMap((edges) => [...edges.keys()])) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const lines = [...counts].filter(([, count]) => count >= LEAST && count >= SHARE * distinct.length);
  return { site, of: distinct.length, oneIn: distinct.length < ENOUGH ? 1 : ONE_IN, lines: new Map(lines) };
}

/** True when the memory of the site takes up the article with this id. */
export const takesUp = ({ oneIn }: Template, id: string): boolean => Number.parseInt(id.slice(0, 8), 16) % oneIn === 0;

/** True when the template holds a line of these edges. */
export const knowsAny = ({ lines }: Template, edges: readonly string[]): boolean =>
  edges.some((edge) => lines.has(edge.slice(0, HASH_CHARACTERS)));

/**
 * The lines of a document that the template holds, from either end up to the first sentence that it does not: what stands between an
 * article's own sentences is its own, and so is a sentence that names a day. Null where there are none. A title that the document
 * states is never among them.
 */
export function recognise(lines: readonly Line[], { site, of, lines: known }: Template): Recognised | null {
  const { head, foot } = edgeLines(lines);
  const found = new Map<number, string>();
  for (const side of [head, foot.toReversed()]) {
    for (const { line, folded, hash } of side) {
      const count = isTelling(folded) && DAY.test(folded) ? undefined : known.get(hash);
      if (count !== undefined) found.set(line.n, `${count} of ${of} articles of ${site}`);
      else if (isTelling(folded)) break;
    }
  }
  const left = lines.filter((line) => isKept(line) && !found.has(line.n));
  return found.size === 0 ? null : { lines: found, keep: !left.some(({ text }) => isTelling(fold(text))) };
}

interface EdgeLine {
  line: Line;
  folded: string;
  /** '' for a line that is nobody's */
  hash: string;
}

/** The first and the last kept lines; of a short article they overlap. */
function edgeLines(lines: readonly Line[]): { head: EdgeLine[]; foot: EdgeLine[] } {
  const kept = lines.filter((line, i) => isKept(line) || isDoubtfulTitle(lines, i));
  const edgeOf = (line: Line): EdgeLine => {
    const folded = fold(line.text);
    return { line, folded, hash: hashOf(folded) };
  };
  return { head: kept.slice(0, HEAD).map(edgeOf), foot: kept.slice(-FOOT).map(edgeOf) };
}

const isKept = ({ kind }: Line): boolean => kind === 'body' || kind === 'heading';

/**
 * True for a first line that was taken for the title, where another line that could be it follows: a house's slogan above the title, or
 * its name above a paper's. Nothing states or marks it, and an article's own title is not the same in every fifth.
 */
const isDoubtfulTitle = (lines: readonly Line[], i: number): boolean =>
  (lines[i]?.rule === 'first-line' && lines.slice(i + 1).find(isKept)?.kind === 'heading') ||
  (lines[i]?.rule === 'official-paper' && lines[i + 1]?.kind === 'title');

/** '' for a line without words: a date under a notice is not the site's, though each notice has one. */
function hashOf(folded: string): string {
  const words = constantPart(folded)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if ((words.match(/\p{L}/gu) ?? []).length < 2) return '';
  return createHash('sha256').update(words).digest('base64url').slice(0, HASH_CHARACTERS);
}

/**
 * A line without what changes in it from page to page: dates and times, and all numbers where it speaks of the page itself. A
 * sentence keeps its numbers: 截至20日24时，新增3例。 is another one tomorrow, and so is 最高气温23℃.
 */
function constantPart(folded: string): string {
  if (isTelling(folded)) return folded;
  const undated = folded.replace(DATE, ' ');
  return OF_THE_PAGE.test(undated) ? undated.replace(/\d[\d,.]*/g, ' ') : undated;
}

const isTelling = (folded: string): boolean => endsSentence(folded) || /[。！？；]/.test(folded);

const weightOf = (folded: string): number => (isTelling(folded) ? Math.min(MOST_WEIGHT, Math.ceil(folded.length / 10)) : 0);

/** True when both have less prose of their own than they share; of two lists without prose, fewer lines. */
function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const shared = [...a].filter(([hash]) => b.has(hash));
  const proseOf = (edges: Iterable<[string, number]>) => [...edges].reduce((sum, [, weight]) => sum + weight, 0);
  const most = Math.max(proseOf(a), proseOf(b));
  if (most === 0) return shared.length > Math.max(a.size, b.size) - shared.length;
  return proseOf(shared) > most - proseOf(shared);
}
