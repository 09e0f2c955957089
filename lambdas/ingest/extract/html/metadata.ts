import type { Extracted } from '../extracted.ts';
import type { Block } from './blocks.ts';
import type { Facts } from './facts.ts';
import type { LinkedData } from './json-ld.ts';
import { peopleOf } from './people.ts';
import { publishedOf } from './published.ts';
import { titleOf } from './title.ts';

const TITLE_META = ['og:title', 'articletitle', 'twitter:title'];
const SOURCE_META = ['contentsource', 'source', 'mediaid'];
const SITE_META = ['og:site_name', 'sitename', 'application-name'];

/** How many blocks above the article's first one can be its head, when nothing marks where the head begins. */
const HEAD = 12;
/** How far above its text a title still heads it, in blocks: share bars and players stand between. */
const FAR = 40;

/** Title, time, source and authors as the head lines and the page's metadata state them: what is printed first. */
export function metadataOf(
  facts: Facts,
  blocks: readonly Block[],
  inside: ReadonlySet<Block>,
  title: number,
  linked: LinkedData,
): Extracted['meta'] {
  const near = headOf(blocks, inside, title);
  const site = facts.meta(...SITE_META);
  const name = titleOf(facts.title, blocks[title], facts.meta(...TITLE_META) ?? linked.title, site);
  const published = publishedOf(facts, near, linked.published);
  const { authors, organisation } = peopleOf(facts, near, linked.authors ?? []);
  const source = facts.meta(...SOURCE_META)?.replace(/^[来來]源\s*[:：]\s*/, '') ?? organisation ?? site ?? linked.source;
  return {
    ...(name ? { title: name } : {}),
    ...(published ? { published } : {}),
    ...(source && !/^https?:/.test(source) ? { source } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
}

/** The lines around the title, down to the first paragraphs: where an article's time and byline are printed. */
function headOf(blocks: readonly Block[], inside: ReadonlySet<Block>, title: number): Block[] {
  const first = blocks.findIndex((block) => inside.has(block) && block.text.length >= 40);
  if (first < 0) return title < 0 ? [] : blocks.slice(title, title + HEAD);
  const isHeaded = title >= 0 && title <= first && first - title <= FAR;
  return blocks.slice(isHeaded ? Math.max(0, title - 3) : Math.max(0, first - HEAD), first + 2);
}
