import { describe, expect, it } from 'vitest';
import { clean } from '../../../../lambdas/ingest/clean/clean.ts';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';
import { DATED, type Form, TITLE, UNDATED } from './forms.ts';
import { paragraphs, zh } from './newspaper.ts';

function factsOf({ head = '', top = '', body = paragraphs(zh), foot = '', title = `<h1>${TITLE}</h1>` }: Form) {
  const { published, source, authors } = clean(
    extractHtml(`<!doctype html><html><head><title>${TITLE}_青石</title>${head}</head><body>
      <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">要闻</a></li><li><a href="/z">政务公开</a></li></ul></div>
      <div class="article">${title}${top}<div class="content">${body}</div>${foot}</div>
      <div class="footer"><p>版权所有 © 2019-2025 青石镇 京ICP备05012345号</p><p>技术支持：青石网络公司 更新日期：2025-01-02</p></div></body></html>`),
  );
  const day = published?.date ?? (published ? `${published.month}-${published.day}` : null);
  return { day, time: published?.time ?? null, source, authors };
}

describe('what the forms of sites state', () => {
  it.each(DATED)('%s', (_, form, day, time, source, authors) => {
    const found = factsOf(form);
    expect({ ...found, source: source === null ? null : found.source }).toEqual({ day, time, source, authors });
  });
});

describe('no day is made up', () => {
  it.each(UNDATED)('%s', (_, form) => {
    expect(factsOf(form).day).toBeNull();
  });
});
