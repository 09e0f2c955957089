import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../lambdas/digest/render/words.ts';
import { pagesOf } from '../digest/render/pages/archive.ts';
import { barriersIn, launchChromium } from './chromium.ts';

/** One of the pages that are alike, and none of the pages of 64 stories: axe is slow, and there is nothing else on them. */
const pages = languages
  .flatMap((words) => pagesOf(words))
  .filter(([path]) => !/\/(region|theme)\/./.test(path) || /\/(510000|culture)\//.test(path))
  .filter(([path]) => !/^2 .*\/0\/$/.test(path));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(pages)('%s fits 320 and 390 px, and has no barrier that axe knows', async (_, html) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.setContent(html);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.locator('details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
    expect(await barriersIn(page)).toEqual([]);
    await context.close();
  });
});

/** Links to elsewhere and folded summaries are left out on paper; what the page tells is not. */
const LEAST_PRINTED = 0.5;

test.each(pages.filter(([path]) => !path.includes('/en/')))('%s is printed with what it tells', async (_, html) => {
  const page = await browser.newPage();
  await page.setContent(html);
  const told = async (): Promise<number> => (await page.locator('main').innerText()).length;
  await page.locator('details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
  const onScreen = await told();
  await page.emulateMedia({ media: 'print' });
  expect((await told()) / onScreen).toBeGreaterThan(LEAST_PRINTED);
  await page.close();
});

test('the number of a story stands on one line on a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.setContent(pages.find(([path]) => path.includes('/story/'))?.[1] ?? '');
  const lines = await page.locator('.story h2 b:first-child').evaluateAll((numbers) =>
    numbers.map((number) => {
      number.textContent = '128';
      const range = number.ownerDocument.createRange();
      range.selectNodeContents(number);
      return range.getClientRects().length;
    }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
  await page.close();
});
