import { pageOf, siteLinks } from './layout.ts';
import { markup } from './markup.ts';

/** What a reader sees where no page is. */
export function renderNotFound(): string {
  return pageOf({
    title: '没有这一页 · 简报',
    description: '没有这一页。',
    header: markup`<h1>没有这一页</h1>`,
    main: markup`<p class="notice">这一期可能还没有编出，或者地址有误。</p>`,
    footer: markup`<p class="links">${siteLinks()}</p>`,
  });
}
