import { namesIn as hanNamesIn, penNameIn, reportersIn, signersOf, withoutDates } from '../../text/byline-fields.ts';
import { fold } from '../../text/fold.ts';
import { isNobody, isOrganisation, isPerson, LATIN_NAME } from '../../text/person-names.ts';
import type { Facts } from './facts.ts';
import type { Marks } from './marks.ts';
import type { Printed } from './printed-fields.ts';
import type { Surrounding } from './surrounding-lines.ts';

const META = ['author', 'article:author', 'articleAuthor', 'byl', 'parsely-author', 'sailthru.author', 'cXenseParse:author'];
const BY =
  /^(?:(?:written|posted|story|reported|reviewed|published|words)\s+)?(?:by|von|par|por|di)[:\s]+(\p{Lu}.{2,90})$|^(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?:,|\s[-–—]\s)/iu;
/** Where the names of a byline end. */
const END =
  /\s*(?:[|•·–—/]|\s-\s|\d|\bon\b|\bat\b|\bfor\b|\bin\b|\bupdated\b|\bpublished\b|\bposted\b|\bfollow\b|\bstaff\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|https?:|@).*$/iu;
/** Ends and parts of organisations' names in Latin letters, which stand where a person's could. */
const ORGANISATION =
  /\b(staff|team|desk|news|editors?|editorial|admin|reuters|press|agency|media|post|times|journal|magazine|inc|network|wire|contributors?|author|unknown|anonymous|getty|images|photo)\b/i;
/** No article that names its writers names more. */
const MOST = 8;

/** What the page says of its writers. */
export interface People {
  authors: string[];
  /** an organisation or account that is named as the author */
  organisation: string | null;
}

/** Writers: printed in the head, in the dateline or at the foot first, then a byline, JSON-LD, marked names, metadata. An editor is none. */
export function peopleOf(facts: Facts, surrounding: Surrounding, printed: Printed, marks: Marks, linked: readonly string[]): People {
  const { head, lead, last } = surrounding;
  const isEditor = (name: string) => printed.editors.includes(name);
  const parts = head.filter(({ text }) => text.length <= 110).flatMap(({ text }) => withoutDates(text).split(/\s[|•·]\s/));
  const lines = parts.flatMap((part) => namesIn(BY.exec(part.trim())?.[1] ?? ''));
  const content = META.flatMap((name) => facts.meta(name) ?? []).filter((name) => !isEditor(name));
  const found = [
    [...new Set([...printed.authors, ...reportersIn(lead)])],
    signersOf(last),
    lines,
    linked.flatMap(namesIn),
    marks.authors.flatMap(namesIn),
    content.flatMap(namesIn).filter((name) => !printed.editors.some((editor) => name.endsWith(editor))),
    facts.authors.slice(0, 3).flatMap(namesIn),
    printed.beside.filter((name) => isPerson(fold(name)) || (LATIN_NAME.test(name) && !ORGANISATION.test(name))),
    printed.penned.flatMap(penNameIn).slice(0, 1),
  ].find((names) => names.length > 0);
  const organisation = [...marks.authors, ...content, ...linked].find(isAccount) ?? null;
  return { authors: [...new Set(found ?? [])].slice(0, MOST), organisation };
}

/** A name of an outlet, an office or an account: no person's for sure, no number, no robot's. */
const isAccount = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 24 &&
  /\p{L}{2}/u.test(name) &&
  !/^\d|https?:|[@_]|。/.test(name) &&
  !isNobody(fold(name)) &&
  !isPerson(fold(name));

/** Names of persons in a byline; [] when it holds none for sure. */
function namesIn(text: string): string[] {
  const plain = text.replace(/^(by|作者|[记記]者|文)[:：\s]+/i, '').replace(END, '');
  const names = plain
    .split(/\s*(?:[,，、;；&|]|\band\b|\bund\b|\by\b|\bet\b)\s*|\s+(?=[\p{Script=Han}])/u)
    .map((name) => name.replace(/\s*\(.*$/, '').trim())
    .filter((name) => LATIN_NAME.test(name) && name.length <= 40 && !ORGANISATION.test(name) && !isOrganisation(fold(name)));
  return names.length > 0 ? names : hanNamesIn(plain).filter((name) => isPerson(fold(name)));
}
