import type { CheerioAPI } from 'cheerio/slim';

/** What a page's JSON-LD says of its article, as texts. */
export interface LinkedData {
  title?: string;
  published?: string;
  source?: string;
  author?: string;
}

type Node = Record<string, unknown>;

/** Reads the first schema.org Article of a page; {} where there is none or it is broken. */
export function jsonLdOf(page: CheerioAPI): LinkedData {
  for (const element of page('script[type="application/ld+json"]').toArray().slice(0, 20)) {
    const article = articleIn(parse(page(element).text()), 0);
    if (!article) continue;
    const fields = {
      title: article.headline,
      published: article.datePublished,
      source: nameOf(article.publisher),
      author: nameOf(article.author),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
  }
  return {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): Node | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => articleIn(item, depth + 1)).find((found) => found !== null) ?? null;
  const node = value as Node;
  if (/Article|BlogPosting|Report/.test(String(node['@type']))) return node;
  return articleIn(node['@graph'], depth + 1);
}

function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? (value as Node).name : value;
}
