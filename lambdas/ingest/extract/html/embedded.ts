/** Scripts that hold the page's state as JSON: Next.js, Nuxt, Redux and their like. */
const STATE = /<script\b[^<>]{0,300}?\bid=["']?__(?:NEXT|NUXT)_DATA__[^<>]{0,300}>([^<]{2,})/i;
const ASSIGNED = /\bwindow(?:\.|\[["'])__[A-Z_]{3,40}__(?:["']\])?\s*=\s*(?=[{[])/g;
/** Elements whose content a script turns into the page, or shows in its stead. */
const HELD = /<(noscript|textarea|xmp|template)\b[^<>]{0,500}>/gi;
/** Keys under which states keep an article's text. */
const KEY = /^(articleBody|article_?content|article_?body|content|contents|body|html|text|detail|rich_?text|paragraphs?)$/i;
/** Shorter texts are teasers, in characters. */
const SHORTEST = 120;
/** What is looked through at most: characters of one script, assignments, values of a state. */
const MOST = { script: 2_000_000, scripts: 8, values: 50_000 };
/** Prose has sentence marks. */
const MARKS = /[，。；！？,.;!?]/g;

/**
 * The article's text as markup where the page shows none but holds it for a script: JSON-LD, a state in JSON, noscript, textarea, xmp
 * or template; null without one. The longest text that reads like prose wins.
 *
 * @param linkedBody the articleBody of JSON-LD
 */
export function embeddedArticle(html: string, linkedBody: string): string | null {
  const found = [linkedBody, ...statesIn(html).flatMap(textsIn), ...heldIn(html)].filter(isProse);
  const longest = found.toSorted((a, b) => plainLength(b) - plainLength(a))[0];
  if (longest === undefined) return null;
  return /<(p|br|div|section)\b/i.test(longest) ? longest : paragraphs(longest);
}

function statesIn(html: string): unknown[] {
  const whole = STATE.exec(html)?.[1];
  const texts = whole === undefined ? [] : [whole];
  for (const { index, 0: assignment } of html.matchAll(ASSIGNED)) {
    if (texts.length >= MOST.scripts) break;
    const from = index + assignment.length;
    texts.push(html.slice(from, closingOf(html, from, from + MOST.script)));
  }
  return texts.filter(({ length }) => length <= MOST.script).map(parse);
}

/** Behind the bracket that closes the one at a place; the limit where none does. */
function closingOf(text: string, from: number, limit: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < Math.min(text.length, limit); i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return limit;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The strings of a state that stand under an article's key; lists of paragraphs are joined. */
function textsIn(state: unknown): string[] {
  const texts: string[] = [];
  const stack: unknown[] = [state];
  for (let seen = 0; stack.length > 0 && seen < MOST.values; seen++) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') {
        if (KEY.test(key)) texts.push(inner);
      } else if (Array.isArray(inner) && KEY.test(key) && inner.every((item) => typeof item === 'string')) texts.push(inner.join('\n'));
      else stack.push(inner);
    }
  }
  return texts;
}

function heldIn(html: string): string[] {
  const texts: string[] = [];
  const unclosed = new Set<string>();
  for (const { index, 0: tag, 1: name = '' } of html.matchAll(HELD)) {
    if (texts.length >= MOST.scripts) break;
    if (unclosed.has(name)) continue;
    const from = index + tag.length;
    const end = html.indexOf(`</${name}`, from);
    if (end < 0) {
      unclosed.add(name);
      continue;
    }
    const inner = html.slice(from, end);
    texts.push(name.toLowerCase() === 'textarea' ? inner.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') : inner);
  }
  return texts;
}

const plainLength = (text: string): number => text.replace(/<[^<>]*>/g, '').length;

function isProse(text: string): boolean {
  const length = plainLength(text);
  return length >= SHORTEST && (text.match(MARKS)?.length ?? 0) * 100 >= length;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
