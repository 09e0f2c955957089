import { hostOf } from '../../site.ts';
import type { Facts } from './facts.ts';
import type { LinkedData } from './json-ld.ts';

/** What browsers write above a page that they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S{1,1000})/i;
/** Characters of a page in which that stands. */
const START = 2_000;

/** The host that a page was published on, as the page says itself: the address it prefers, shares, describes, or was saved from. */
export function siteOfPage(html: string, facts: Facts, linked: LinkedData): string | undefined {
  const addresses = [facts.meta('canonical'), facts.meta('og:url'), linked.address, SAVED_FROM.exec(html.slice(0, START))?.[1]];
  return addresses.map((address) => hostOf(address ?? '')).find((host) => host !== undefined);
}
