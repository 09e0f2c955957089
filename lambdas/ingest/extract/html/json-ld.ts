/** What a page's JSON-LD says of its article, as texts. */
export interface LinkedData {
  title?: string;
  published?: string;
  source?: string;
  authors?: string[];
  /** the page's own address */
  address?: string;
  /** the article's text, its markup removed */
  body?: string;
}

/** Characters of a body that are compared with the page's text. */
const LONGEST = 100_000;

type Node = Record<string, unknown>;

/** Reads the first schema.org Article of a page, or the page as a whole where it is dated, or what it states for Baidu; {} where there is none or it is broken. */
export function jsonLdOf(scripts: readonly string[]): LinkedData {
  const roots = scripts.map(parse);
  const article = [isArticle, isDatedPage].flatMap((test) => roots.map((root) => nodeWhere(root, test))).find((node) => node !== null);
  if (!article) {
    const published = roots.map((root) => nodeWhere(root, isCambrian)?.pubDate).find((date) => typeof date === 'string');
    return typeof published === 'string' ? { published } : {};
  }
  const root = roots.find((one) => nodeWhere(one, (node) => node === article) !== null);
  const fields = {
    title: article.headline,
    published: article.datePublished,
    source: namesOf(article.publisher, root)[0],
    address: idOf(article.mainEntityOfPage) ?? article.url,
    body: typeof article.articleBody === 'string' ? article.articleBody.slice(0, LONGEST).replace(/<[^<>]+>/g, ' ') : undefined,
  };
  const texts = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
  return { ...texts, authors: namesOf(article.author, root) };
}

const isArticle = (node: Node): boolean => /Article|BlogPosting|SocialMediaPosting|Report|ClaimReview/.test(String(node['@type']));
/** Not a CollectionPage nor a SearchResultsPage: one that is published on a day. */
const isDatedPage = (node: Node): boolean =>
  /(^|,)(\w*WebPage|ItemPage)(,|$)/.test(String(node['@type'])) && typeof node.datePublished === 'string';
/** Baidu's own vocabulary: no type, `pubDate` and `upDate`. */
const isCambrian = (node: Node): boolean => typeof node.pubDate === 'string' && /cambrian/.test(String(node['@context']));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nodeWhere(value: unknown, test: (node: Node) => boolean, depth = 0): Node | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => nodeWhere(item, test, depth + 1)).find((found) => found !== null) ?? null;
  const node = value as Node;
  return test(node) ? node : nodeWhere(node['@graph'], test, depth + 1);
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as Node)['@id'] : value);

/** Names of persons and organisations, those that are only pointed at by `@id` too. */
function namesOf(value: unknown, root: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((item) => namesOf(item, root));
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const { name, '@id': id } = value as Node;
  const named =
    name === undefined && typeof id === 'string'
      ? nodeWhere(root, (node) => node['@id'] === id && typeof node.name === 'string')?.name
      : name;
  return typeof named === 'string' && named !== '' ? [named] : [];
}
