import type { CheerioAPI } from 'cheerio/slim';
import type { Published } from '../../../model/article.ts';
import { findDate, publishedFrom } from '../../text/dates.ts';
import type { Extracted } from '../extracted.ts';
import { tidy } from '../plain.ts';
import type { Block } from './blocks.ts';
import type { Container } from './container.ts';
import { jsonLdOf } from './json-ld.ts';

const DATE_META =
  'meta[property="article:published_time"],meta[name="article:published_time"],meta[name="PubDate" i],meta[name="publishdate" i],meta[name="publish_date" i],meta[name="pubtime" i],meta[name="date" i],meta[name="DC.date.issued" i],meta[itemprop="datePublished"],meta[name="_pubtime" i],meta[property="og:release_date"]';
const SOURCE_META =
  'meta[name="ContentSource" i],meta[name="source" i],meta[name="mediaid" i],meta[property="og:site_name"],meta[name="SiteName" i]';
const AUTHOR_META = 'meta[name="author" i],meta[property="article:author"],meta[name="Author" i]';

/** How far from the article's first block a printed date still is its own, in blocks. */
const NEAR = 12;

/** Title, time, source and authors as the page's metadata and its head lines state them. */
export function metadataOf(page: CheerioAPI, blocks: readonly Block[], container: Container): Extracted['meta'] {
  const linked = jsonLdOf(page);
  const content = (selector: string): string | undefined => {
    const found = page(selector)
      .toArray()
      .map((element) => tidy(page(element).attr('content') ?? ''))
      .find((text) => text !== '');
    return found;
  };
  const title = titleOf(page, content('meta[property="og:title"],meta[name="ArticleTitle" i],meta[name="twitter:title"]') ?? linked.title);
  const published =
    printedDate(blocks, container) ?? publishedFrom(content(DATE_META) ?? linked.published ?? '', 'metadata') ?? timeElement(page);
  const source = content(SOURCE_META) ?? linked.source;
  const author = content(AUTHOR_META) ?? linked.author;
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(author && /^[\p{Script=Han}·]{2,4}$/u.test(author) ? { authors: [author] } : {}),
  };
}

/** The heading that the page's own title repeats; else what the metadata says; else the page's title without the site's name. */
function titleOf(page: CheerioAPI, stated: string | undefined): string | undefined {
  const whole = tidy(page('title').first().text().replace(/\s+/g, ' '));
  const squeeze = (text: string) => text.replace(/[\s\p{P}]+/gu, '');
  const headings = page('h1, h2')
    .toArray()
    .map((element) => tidy(page(element).text().replace(/\s+/g, ' ')))
    .filter((text) => text.length >= 4 && text.length <= 150);
  const repeated = headings.find((text) => squeeze(`${stated ?? ''}\n${whole}`).includes(squeeze(text)));
  if (repeated) return repeated;
  if (stated) return withoutSite(stated);
  const first = tidy(page('h1').first().text().replace(/\s+/g, ' '));
  return withoutSite(whole) || first || undefined;
}

/** Titles end in the site's name and channel: _新闻_网站, - 网站, | site. The longest part of at least six characters is the title. */
function withoutSite(title: string): string {
  const parts = title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=[\p{Script=Han}”])--?(?=\p{Script=Han})/u).filter((part) => part !== '');
  const first = parts[0] ?? title;
  return first.length >= 6 ? first : (parts.sort((a, b) => b.length - a.length)[0] ?? title);
}

function printedDate(blocks: readonly Block[], container: Container): Published | null {
  const first = blocks.findIndex((block) => container.blocks.has(block));
  const near = blocks.slice(Math.max(0, first - NEAR), first + 4).filter((block) => block.text.length < 120);
  const labelled = near.find((block) => /时间|日期|发布|來源|来源|时 {2}间|更新/.test(block.text) && findDate(block.text));
  const withClock = near.find((block) => findDate(block.text)?.time);
  const line = labelled ?? withClock ?? near.find((block) => block.text.length < 40 && findDate(block.text)?.index === 0);
  return line ? publishedFrom(line.text, 'explicit') : null;
}

function timeElement(page: CheerioAPI): Published | null {
  return publishedFrom(page('time[datetime]').first().attr('datetime') ?? '', 'metadata');
}
