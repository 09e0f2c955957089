import { sourceIn } from '../../text/byline-fields.ts';
import { fold } from '../../text/fold.ts';
import { isPerson } from '../../text/person-names.ts';
import type { Extracted } from '../extracted.ts';
import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';
import type { LinkedData } from './json-ld.ts';
import { marksOf } from './marks.ts';
import { peopleOf } from './people.ts';
import { printedIn } from './printed-fields.ts';
import { publishedOf } from './published.ts';
import { statedDates } from './stated-dates.ts';
import { surroundingOf } from './surrounding-lines.ts';
import { titleOf } from './title.ts';

const TITLE_META = ['og:title', 'articletitle', 'twitter:title'];
const SOURCE_META = ['contentsource', 'source', 'mediaid'];
const SITE_META = ['og:site_name', 'sitename', 'application-name'];
/** Names of the page's software or platform, which is no source. */
const PLATFORM = /^(微信公众平台|豆瓣|知乎|简书|新浪博客|博客园|百家号|网易|搜狐|新浪)$/;

const isHan = (name: string | null | undefined): boolean => typeof name === 'string' && /\p{Script=Han}/u.test(name);

/** Title, time, source and authors as the lines around the text and the page's metadata state them: what is printed first. */
export function metadataOf(
  facts: Facts,
  blocks: readonly Block[],
  inside: ReadonlySet<Block>,
  title: number,
  linked: LinkedData,
): Extracted['meta'] {
  const surrounding = surroundingOf(blocks, inside, title);
  const printed = printedIn(surrounding);
  const marks = marksOf(surrounding.head);
  const site = facts.meta(...SITE_META);
  const name = titleOf(facts.title, blocks[title], facts.meta(...TITLE_META) ?? linked.title, site, blocks);
  const published = publishedOf(surrounding, statedDates(facts, surrounding.head, linked));
  const { authors, organisation } = peopleOf(facts, surrounding, printed, marks, linked.authors ?? []);
  const sources = [
    marks.links.find((text) => text.length >= 2 && printed.source?.startsWith(text)) ?? printed.source,
    sourceIn(facts.meta(...SOURCE_META)?.replace(/^[来來]源\s*[:：]\s*/, '') ?? ''),
    marks.sources.find(isHan),
    marks.authors.find((one) => isHan(one) && !isPerson(fold(one))),
    printed.beside.find((one) => !authors.includes(one)),
    isHan(organisation) ? organisation : null,
    printed.issuer,
    site,
    marks.sources[0],
    organisation,
    linked.source,
  ];
  const source = sources.find((one) => one && !/^https?:/.test(one) && !PLATFORM.test(one) && !authors.some((name) => one.includes(name)));
  return {
    ...(name ? { title: name } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
}
