import { describe, expect, it } from 'vitest';
import { checkMarkup } from '../../../../lambdas/ingest/extract/html/bounds.ts';
import { extractHtml } from '../../../../lambdas/ingest/extract/html/page.ts';

const attributes = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}`).join(' ');

describe('hostile pages', () => {
  it.each([
    ['20 MB', '<p>hello, world.</p>'.repeat(1_000_000), 'too-long'],
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}x`, 'too-deep'],
    ['100,000 nested inline elements', `${'<b>'.repeat(100_000)}x`, 'too-deep'],
    ['nesting hidden in an SVG title', `<svg><title>${'<div>'.repeat(100_000)}`, 'too-deep'],
    ['nesting between unclosed scripts', '<script>'.repeat(400_000), 'too-deep'],
    ['401 nested elements that are all closed', `${'<div>'.repeat(401)}x${'</div>'.repeat(401)}`, 'too-deep'],
    ['a tag of 100,000 attributes', `<p ${attributes(100_000)}>x</p>`, 'too-many-attributes'],
    ['quotes that are never closed', '<p a="'.repeat(500_000), 'too-many-attributes'],
    ['30,000 paragraphs', '<p>a</p>'.repeat(30_000), 'too-many-lines'],
  ])('are refused by name within two seconds: %s', (_, html, code) => {
    const started = process.cpuUsage();
    expect(() => extractHtml(html)).toThrow(expect.objectContaining({ code }));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });

  it.each([
    ['a million closed elements', '<i></i>'.repeat(500_000)],
    ['a million attributes on many tags', `<p>${'<br a b c d e f g h i j>'.repeat(15_000)}</p>`],
    ['unclosed comments', '<!--'.repeat(900_000)],
    ['states that never end', '<script>window.__STATE__ = {'.repeat(1_500)],
    ['19,000 headings', '<h2>一个小标题</h2>'.repeat(19_000)],
    ['bare angle brackets', '<'.repeat(2_000_000)],
    ['19,000 alike siblings', '<div><p>一句话，很短。</p></div>'.repeat(19_000)],
  ])('are read within five seconds: %s', (_, html) => {
    const started = process.cpuUsage();
    expect(extractHtml(html).form).toBe('html');
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });
});

describe('what the parser is spared', () => {
  it.each([
    ['scripts', 'a<script>x < y</script>b', 'a<script></script>b'],
    ['styles, in capitals too', 'a<STYLE>p{}</STYLE>b', 'a<STYLE></STYLE>b'],
    ['comments', 'a<!-- <p>x</p> -->b', 'ab'],
    ['empty comments', 'a<!-->b', 'ab'],
    ['JSON-LD stays', '<script type="application/ld+json">{}</script>', '<script type="application/ld+json">{}</script>'],
    ['a script that is never closed stays', 'a<script>b', 'a<script>b'],
  ])('%s', (_, html, expected) => {
    expect(checkMarkup(html)).toBe(expected);
  });
});
