import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classify } from '../../lambdas/ingest/classify/classify.ts';
import { extract } from '../../lambdas/ingest/extract/extract.ts';
import { bundle, root } from '../../lib/bundle.ts';
import { article } from '../ingest/locate/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianbao-slim-'));

/** A step as it is bundled, and the bundle's code. */
async function bundled<T>(step: string): Promise<{ code: string; exports: T }> {
  const code = await bundle(join(root, 'lambdas/ingest', step));
  const file = join(folder, `${step.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, code);
  return { code, exports: (await import(file)) as T };
}

test('a page and a feed are read by one table of entities as by two', async () => {
  const { code, exports } = await bundled<{ extract: typeof extract }>('extract/extract.ts');
  const said = '&nbsp;&mdash;&hellip;&ldquo;甲&rdquo;&#20013;&#x6587;&copy;2026 &notin; &NotEqualTilde; &amp;amp; &unknown; &times';
  const page = `<html><head><title>标题 &middot; ${said}</title></head><body><h1>标题</h1><p>${said.repeat(3)}</p><p>正文一段。</p></body></html>`;
  const feed = `<?xml version="1.0"?><rss><channel><title>站</title><item><title>一 &amp; 二</title><description>&lt;p&gt;${said.replaceAll('&', '&amp;')}&lt;/p&gt;</description></item></channel></rss>`;
  for (const text of [page, feed]) expect(exports.extract(text)).toEqual(extract(text));
  expect(code.match(/stateNamedEntity\(\w+,\w+\)\{/g)).toHaveLength(1);
});

test('data that are parsed at start are those of the source', async () => {
  const { code, exports } = await bundled<{ classify: typeof classify }>('classify/classify.ts');
  const news = article({ title: '县医院开设夜间门诊', text: '县医院新开的夜间门诊上周接诊二百人次，医保照常结算。' });
  expect(exports.classify(news)).toEqual(classify(news));
  expect(code).toContain('JSON.parse(');
});
