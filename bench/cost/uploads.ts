import { articleMaker, sampleArticles } from '../synthetic-articles.ts';
import type { Upload } from './measure.ts';

/**
 * What is uploaded: `mixed` articles have 1,200 characters of the sentences of all samples, and so many places and themes in one, which
 * is harder to keep than news is; `samples` are the sample articles, each again and again.
 */
export type Mix = 'mixed' | 'samples';

const CHARACTERS = 1200;
const SITES = 2;

/** New articles, no two the same; every other one is a page of one of a few sites, with what stands around an article. */
export async function uploadsOf(count: number, mix: Mix = 'mixed'): Promise<Upload[]> {
  const article = mix === 'mixed' ? await articleMaker() : await sampleMaker();
  return Array.from({ length: count }, (_, n) => {
    const text = `${article(n, CHARACTERS)}\n有关第${n}号事项的办理情况，由第${n * 7 + 1}组负责。`;
    return n % 2 === 0 ? { key: `news/${n}.txt`, bytes: Buffer.from(text) } : { key: `news/${n}.html`, bytes: Buffer.from(page(text, n)) };
  });
}

async function sampleMaker(): Promise<(n: number) => string> {
  const samples = (await sampleArticles()).map(({ title, text }) => `${title?.text ?? ''}\n${text}`.trim());
  return (n) => samples[n % samples.length] ?? '';
}

function page(text: string, n: number): string {
  const [title = '', ...lines] = text.split('\n');
  const menu = Array.from({ length: 60 }, (_, i) => `<li><a href="/channel/${i}/index.html" class="menu-item">频道${i}</a></li>`).join('');
  const body = lines.map((line) => `<p style="text-indent:2em">${line}</p>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="https://www.county${Math.floor(n / 2) % SITES}.gov.cn/news/${n}.html"><title>${title}</title><style>${'.a{color:#333}'.repeat(200)}</style></head><body><ul>${menu}</ul><div class="article"><h1>${title}</h1>${body}</div><div class="footer"><ul>${menu}</ul></div></body></html>`;
}
