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
  [50, 15, 19],
  [200, 30, 34],
])('the page of %d articles weighs at most %d KB, in long prose %d KB', async (size, most, mostInProse) => {
  expect(weight(renderHtml(dayOfSize(size), {}, zh))).toBeLessThanOrEqual(most);
  expect(weight(renderHtml(compileDay(await proseDay(size)), {}, zh))).toBeLessThanOrEqual(mostInProse);
});

test('a page has every rule that concerns it, and none of a class that it does not have', () => {
  const page = renderHtml(dayOfSize(50), {}, zh);
  const $ = load(page);
  const rules = [
    ...styleOf(' class="cal"')
      .toString()
      .matchAll(/^(\.cal[^{:]*)\{/gm),
  ].map(([, selector = '']) => selector);
  expect(rules.length).toBeGreaterThan(5);
  for (const selector of rules) expect(page).not.toContain(`\n${selector}{`);
  for (const selector of ['.lead', '.tiles', '.heat', '.numbers', '.figures', '.foot']) {
    expect($(selector).length).toBeGreaterThan(0);
    expect($('style').text()).toContain(`\n${selector}`);
  }
});
