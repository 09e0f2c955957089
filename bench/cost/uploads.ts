import { articleMaker } from '../synthetic-articles.ts';
import type { Upload } from './measure.ts';

/** Characters of an article: the sample articles have 600 to 1,900. */
const CHARACTERS = 1200;
const SITES = 2;

/** New articles, no two the same; every other one is a page of one of a few sites, with what stands around an article. */
export async function uploadsOf(count: number): Promise<Upload[]> {
  const article = await articleMaker();
  return Array.from({ length: count }, (_, n) => {
    const text = `${article(n, CHARACTERS)}\n有关第${n}号事项的办理情况，由第${n * 7 + 1}组负责。`;
    return n % 2 === 0 ? { key: `news/${n}.txt`, bytes: Buffer.from(text) } : { key: `news/${n}.html`, bytes: Buffer.from(page(text, n)) };
  });
}

function page(text: string, n: number): string {
  const [title = '', ...lines] = text.split('\n');
  const menu = Array.from({ length: 60 }, (_, i) => `<li><a href="/channel/${i}/index.html" class="menu-item">频道${i}</a></li>`).join('');
  const body = lines.map((line) => `<p style="text-indent:2em">${line}</p>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="https://www.county${n % SITES}.gov.cn/news/${n}.html"><title>${title}</title><style>${'.a{color:#333}'.repeat(200)}</style></head><body><ul>${menu}</ul><div class="article"><h1>${title}</h1>${body}</div><div class="footer"><ul>${menu}</ul></div></body></html>`;
}
