import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderArchive } from '../../lambdas/digest/render/archive-page.ts';
import { renderHtml } from '../../lambdas/digest/render/html.ts';
import { renderIndex } from '../../lambdas/digest/render/index-page.ts';
import { renderNotFound } from '../../lambdas/digest/render/not-found-page.ts';
import { languages } from '../../lambdas/digest/render/words.ts';
import { zh } from '../../lambdas/digest/render/words-zh.ts';
import { provinces } from '../../lambdas/model/region.ts';
import { dayOfSize, spanOf, specialDays } from '../digest/special-days.ts';
import { barriersIn, launchChromium } from './chromium.ts';

const full = dayOfSize(50);
const issues = {
  ...specialDays,
  'full day': full,
  week: spanOf({ kind: 'week', id: '2026-W47' }, 20),
  month: spanOf({ kind: 'month', id: '2026-10' }, 10),
};
const pages = languages.flatMap((words): [string, string, string][] => [
  ...Object.entries(issues).map(([name, digest]): [string, string, string] => [
    words.lang,
    name,
    renderHtml(digest, { previous: '2026-11-20', next: '2026-11-22' }, words),
  ]),
  [words.lang, 'old revision', renderHtml(full, { superseded: true }, words)],
  [words.lang, 'index', renderIndex(full, [full, issues.week, issues.month], words)],
  [words.lang, 'archive', renderArchive([full, issues.week, issues.month], words)],
]);
pages.push(['zh-CN', 'no page', renderNotFound()]);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** In the other language the special days differ in words alone. */
const checked = pages.filter(([language, name]) => language === 'zh-CN' || !(name in specialDays) || name === 'empty');

test.each(checked)('%s: %s has no barrier that axe knows, nor too little contrast in the dark', async (_language, _name, html) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.setContent(html);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await barriersIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await barriersIn(page, ['color-contrast'])).toEqual([]);
  await context.close();
});

test.each(pages)('%s: %s does not scroll sideways, at 320 and 390 px', async (_language, _name, html) => {
  const page = await browser.newPage();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  await page.close();
});

test.each(languages.map((words) => [words.lang, words] as const))(
  '%s: three lines of the brief at least stand above the fold of a phone',
  async (_, words) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(renderHtml(full, { previous: '2026-11-20' }, words));
    const bottoms = await page.locator('.brief li').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().bottom));
    expect(bottoms.filter((bottom) => bottom <= 844).length).toBeGreaterThanOrEqual(3);
    await page.close();
  },
);

test('a line of a story has 34 characters at most, at 17 px and a height of 1.75', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(renderHtml(full, {}, zh));
  const measure = `(() => {
    const paragraph = document.querySelector('.lead .text');
    const { fontSize, lineHeight } = getComputedStyle(paragraph);
    const size = parseFloat(fontSize);
    return { size, height: parseFloat(lineHeight) / size, characters: paragraph.getBoundingClientRect().width / size };
  })()`;
  const text = (await page.evaluate(measure)) as { size: number; height: number; characters: number };
  expect(text).toMatchObject({ size: 17, height: 1.75 });
  expect(text.characters).toBeLessThanOrEqual(34);
  await page.close();
});

test('of the two tables of contents one is open; the keyboard opens the other and closes the first', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(renderHtml(full, {}, zh));
  const [themes, regions] = [page.locator('.toc details').nth(0), page.locator('.toc details').nth(1)];
  await regions.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await regions.getAttribute('open')).not.toBeNull();
  expect(await themes.getAttribute('open')).toBeNull();
  await context.close();
});

test('every tile stands in the row and column of its unit, on a phone and on a desk', async () => {
  const page = await browser.newPage();
  const inGrid = (tiles: { text: string; left: number; top: number }[]): Record<string, string> => {
    const rank = (all: number[], one: number): number => [...new Set(all)].sort((a, b) => a - b).indexOf(one);
    const [lefts, tops] = [tiles.map(({ left }) => left), tiles.map(({ top }) => top)];
    return Object.fromEntries(tiles.map(({ text, left, top }) => [text, `${rank(lefts, left) + 1} ${rank(tops, top)}`]));
  };
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.setContent(renderHtml(full, {}, zh));
    const tiles = await page.locator('.tiles li').evaluateAll((all) =>
      all.map((tile) => {
        const { left, top } = tile.getBoundingClientRect();
        return { text: tile.textContent?.split(' ')[0] ?? '', left: Math.round(left), top: Math.round(top) };
      }),
    );
    expect(inGrid(tiles)).toEqual(Object.fromEntries(provinces.map(({ short, col, row }) => [short, `${col} ${row}`])));
  }
  await page.close();
});
