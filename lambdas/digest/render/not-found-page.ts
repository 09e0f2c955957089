import { pageOf, siteLinks } from './layout.ts';
import { markup } from './markup.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** What a reader sees where no page is: one page for all addresses, so it speaks both languages. */
export function renderNotFound(): string {
  return pageOf(
    {
      path: null,
      title: '没有这一页 · 简报',
      description: '没有这一页。',
      header: markup`<h1>没有这一页</h1>`,
      main: markup`<p class="notice">这一期可能还没有编出，或者地址有误。<br><span lang="en">There is no such page: the issue may not be made yet, or the address is wrong.</span></p>`,
      footer: markup`<p class="links">${siteLinks(zh)}</p><p class="links" lang="en">${siteLinks(en)}</p>`,
    },
    zh,
  );
}
