/** What a page's JSON-LD says of its article, as texts. */
export interface LinkedData {
  title?: string;
  published?: string;
  source?: string;
  authors?: string[];
  /** the article's text, its markup removed */
  body?: string;
}

/** Characters of a body that are compared with the page's text. */
const LONGEST = 100_000;

type Node = Record<string, unknown>;

/** Reads the first schema.org Article of a page; {} where there is none or it is broken. */
export function jsonLdOf(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    const article = articleIn(parse(script), 0);
    if (!article) continue;
    const fields = {
      title: article.headline,
      published: article.datePublished,
      source: namesOf(article.publisher)[0],
      body: typeof article.articleBody === 'string' ? article.articleBody.slice(0, LONGEST).replace(/<[^<>]+>/g, ' ') : undefined,
    };
    const texts = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
    return { ...texts, authors: namesOf(article.author) };
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

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(namesOf);
  const name = typeof value === 'object' && value !== null ? (value as Node).name : value;
  return typeof name === 'string' && name !== '' ? [name] : [];
}
