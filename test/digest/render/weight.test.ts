import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { compileDay } from '../../../lambdas/digest/compile/compile-day.ts';
import { renderHtml } from '../../../lambdas/digest/render/html.ts';
import { styleOf } from '../../../lambdas/digest/render/style.ts';
import { zh } from '../../../lambdas/digest/render/words-zh.ts';
import { proseDay } from '../prose-day.ts';
import { dayOfSize } from '../special-days.ts';

/** Kilobytes of a page as it is sent, style included. */
const weight = (page: string): number => gzipSync(page).length / 1024;

test.each([
  [50, 12, 16.5],
  [200, 18, 31],
])('the page of %d articles weighs at most %d KB, in long prose %d KB', async (size, most, mostInProse) => {
  expect(weight(renderHtml(dayOfSize(size), {}, zh))).toBeLessThanOrEqual(most);
  expect(weight(renderHtml(compileDay(await proseDay(size)), {}, zh))).toBeLessThanOrEqual(mostInProse);
});

test('a page has every rule that concerns it, and none of a class that it does not have', () => {
  const page = renderHtml(dayOfSize(50), {}, zh);
  const $ = load(page);
  const style = $('style').text();
  const rules = [
    ...styleOf(' class="cal"')
      .toString()
      .matchAll(/\}(\.cal[^{:,]*)\{/g),
  ].map(([, selector = '']) => selector);
  expect(rules.length).toBeGreaterThan(5);
  for (const selector of rules) expect(style).not.toContain(selector);
  for (const selector of ['.tiles', '.heat', '.numbers', '.figures', '.foot']) {
    expect($(selector).length).toBeGreaterThan(0);
    expect(style).toContain(`}${selector}`);
  }
});

test('of a rule for several classes a page has those that it has', () => {
  const style = styleOf(' class="tag accounts"').toString();
  expect(style).toContain('}.tag{color');
  expect(style).not.toMatch(/\.kind|\.cards|,\{|,,/);
  expect(style).toContain(':not(.eq,.note,.eq *,h2)');
});
