import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';

const META = ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author'];
const BY = /^(?:(?:written|posted|story|reported|reviewed|published|words)\s+)?(?:by|von|par|por)[:\s]+(\p{Lu}.{2,90})$/iu;
/** Where the names of a byline end. */
const END =
  /\s*(?:[|•·–—/]|\s-\s|\d|\bon\b|\bat\b|\bfor\b|\bin\b|\bupdated\b|\bpublished\b|\bposted\b|\bfollow\b|\bstaff\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|https?:|@).*$/iu;
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|del|der|den|di|da|la|le|bin|al|el)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u;
const HAN_NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]+·[\p{Script=Han}]+$/u;
/** Ends and parts of organisations' names, which stand where a person's could. */
const ORGANISATION =
  /([报報]社?|[网網]站?|社|局|委|[办辦]|部|[厅廳]|院|集[团團]|公司|媒[体體]|[电電][视視]台|政府|台|中心|[编編][辑輯]|[记記]者|[财財][经經]|新[闻聞]|日[报報]|管理[员員]|佚名|本站|小[编編])$|\b(staff|team|desk|news|editors?|editorial|admin|reuters|press|agency|media|post|times|journal|magazine|inc|network|wire|contributors?)\b/i;
/** No article that names its writers names more. */
const MOST = 8;

/** What the page says of its writers outside the Chinese head and foot lines, which the cleaning rules read. */
export interface People {
  authors: string[];
  /** an organisation that the metadata names as the author */
  organisation: string | null;
}

/** Writers: the printed byline near the title first, then metadata and JSON-LD. */
export function peopleOf(facts: Facts, near: readonly Block[], linked: readonly string[]): People {
  const printed = near.filter(({ text }) => text.length <= 110).flatMap(({ text }) => namesIn(BY.exec(text)?.[1] ?? ''));
  const content = META.flatMap((name) => facts.meta(name) ?? []);
  for (const names of [printed, linked.flatMap(namesIn), content.flatMap(namesIn), facts.authors.slice(0, 3).flatMap(namesIn)]) {
    if (names.length > 0) return { authors: [...new Set(names)].slice(0, MOST), organisation: null };
  }
  const organisation = [...content, ...linked].find(
    (name) =>
      /^[\p{Script=Han}A-Za-z·]{2,16}$/u.test(name) &&
      ORGANISATION.test(name) &&
      !/佚名|本站|小[编編]|[编編][辑輯]$|[记記]者$|admin|管理/i.test(name),
  );
  return { authors: [], organisation: organisation ?? null };
}

/** Names of persons in a byline; [] when it holds none for sure. */
function namesIn(text: string): string[] {
  return text
    .replace(/^(by|作者|[记記]者|文)[:：\s]+/i, '')
    .replace(END, '')
    .split(/\s*(?:[,，、;；&]|\band\b|\bund\b|\by\b|\bet\b)\s*|\s+(?=[\p{Script=Han}])/u)
    .map((name) => name.replace(/\s*\(.*$/, '').trim())
    .filter((name) => (LATIN_NAME.test(name) || HAN_NAME.test(name)) && name.length <= 40 && !ORGANISATION.test(name));
}
