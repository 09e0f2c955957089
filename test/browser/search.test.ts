import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { System } from '../../local/system.ts';
import { today } from '../e2e/real-system.ts';
import { barriersIn, launchChromium } from './chromium.ts';
import { sampleSite } from './sample-site.ts';

const HOSTILE = `<b>镇里</b>的新办法<script>document.title='owned'</script>
来源：<i onmouseover=alert(1)>某报</i>
11月18日，湖北省武汉市青山区启用便民服务中心，首日办理86件<img src=x onerror="document.title='owned'">。群众不出街道就能办完业务。`;

let browser: Browser;
let system: System;

beforeAll(async () => {
  browser = await launchChromium();
  system = await sampleSite({ 'hostile.txt': HOSTILE });
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** A page of the site; what its policy refuses and what goes wrong in it is collected. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...options })).newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith(system.site) || request.url().startsWith('data:') || faults.push(request.url()));
  await page.goto(system.site + path);
  return { page, faults };
}

const said = async (page: Page, start: RegExp): Promise<string> => {
  const status = page.locator('#status', { hasText: start });
  await status.waitFor();
  return (await status.textContent()) ?? '';
};
const day = () => `day/${today()}/`;
const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

test('without the script the page says how to search, and offers no field that does nothing', async () => {
  const { page } = await open('search/', { javaScriptEnabled: false });
  expect(await page.locator('#without').isVisible()).toBe(true);
  expect(await page.locator('#without').textContent()).toContain('jianbao search');
  expect(await page.locator('input, select, button').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test('what is written is found, marked, and leads to its story; nothing else is asked for', async () => {
  const { page, faults } = await open('search/');
  await page.locator('#q').fill('社區');
  expect(await said(page, /^找到/)).toMatch(/^找到 \d+ 条。$/);
  const result = page.locator('#results > li').first();
  expect(new Set(await page.locator('#results mark').allTextContents())).toEqual(new Set(['社区']));
  const href = (await result.locator('a').getAttribute('href')) ?? '';
  const title = await result.locator('h3').textContent();
  await result.locator('a').click();
  await page.waitForURL(`**${href}`);
  expect(await page.locator(href.slice(href.indexOf('#'))).textContent()).toContain(title);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a filter leaves what it counted, and the address keeps what was asked', async () => {
  const { page } = await open('search/?q=%E5%B8%82');
  const all = await page
    .locator('#results > li')
    .first()
    .waitFor()
    .then(() => said(page, /^找到/));
  const option = page.locator('select[name="region"] option:not([hidden]):not([value=""])').first();
  const counted = /（(\d+)）/.exec((await option.textContent()) ?? '')?.[1];
  await page.locator('select[name="region"]').selectOption((await option.getAttribute('value')) ?? '');
  expect(await said(page, new RegExp(`^找到 ${counted} 条`))).not.toBe(all);
  const url = page.url();
  expect(url).toMatch(/\?q=.*&region=\d{6}$/);
  await page.goto('about:blank');
  await page.goto(url);
  expect(await said(page, /^找到/)).toContain(`找到 ${counted} 条`);
  await page.context().close();
});

test('what is found of a hostile article is text', async () => {
  const { page, faults } = await open('search/?q=%E6%96%B0%E5%8A%9E%E6%B3%95');
  await said(page, /^找到 1 条/);
  expect(await page.locator('#results :is(script, img, i, b:not(.tag))').count()).toBe(0);
  expect(await page.title()).not.toBe('owned');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('nothing found, and an index that cannot be read, are said', async () => {
  const { page } = await open('search/?q=%E6%97%A0%E6%AD%A4%E5%8F%A5');
  expect(await said(page, /^没有找到/)).toBe('没有找到。');
  const broken = (await open('search/')).page;
  await broken.route('**/search/*.bin', (route) => route.abort());
  await broken.locator('#q').fill('社区');
  expect(await said(broken, /^索引/)).toBe('索引没有读到，请稍后再试。');
  await page.context().close();
  await broken.context().close();
});

test('keys: j, k, t, ?, [, ] and /, and none while something is written', async () => {
  const { page, faults } = await open(day());
  const stories = await page.locator('main article[id^="s-"], main li[id^="s-"]').evaluateAll((all) => all.map(({ id }) => id));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(stories[1]);
  await page.keyboard.press('k');
  expect(await focused(page)).toBe(stories[0]);
  await page.keyboard.press('t');
  expect(await page.locator('.toc details').evaluateAll((folds) => folds.map((fold) => fold.hasAttribute('open')))).toEqual([false, true]);
  await page.keyboard.press('Shift+?');
  expect(await page.locator('dialog').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').isVisible()).toBe(false);
  await page.locator('.filter input').fill('/');
  await page.locator('.filter input').press('/');
  expect(page.url()).toContain(day());
  await page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<a rel=next href=/archive/>→</a>')");
  await page.locator('h1 a').focus();
  await page.keyboard.press(']');
  await page.waitForURL('**/archive/');
  await page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<a rel=prev href=/en/archive/>←</a>')");
  await page.keyboard.press('[');
  await page.waitForURL('**/en/archive/');
  await page.keyboard.press('/');
  await page.waitForURL('**/en/search/');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('keys can be turned off, and stay off', async () => {
  const { page } = await open(day());
  await page.locator('.foot button').click();
  await page.locator('dialog input').uncheck();
  await page.locator('dialog button').click();
  await page.reload();
  await page.keyboard.press('/');
  await page.keyboard.press('j');
  expect([page.url(), await focused(page)]).toEqual([system.site + day(), '']);
  await page.context().close();
});

test("a page's filter leaves its stories that have every word", async () => {
  const { page } = await open(day());
  const stories = page.locator('main article[id^="s-"], main .lines li[id^="s-"]');
  const all = await stories.count();
  await page.locator('.filter input').fill('宝山 食堂');
  const left = await stories.filter({ visible: true }).count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  expect(await page.locator('.filter [role="status"]').textContent()).toBe(`${all} 条中列出 ${left} 条`);
  await page.locator('.filter input').fill('');
  expect(await stories.filter({ visible: true }).count()).toBe(all);
  await page.context().close();
});

test.each([
  { path: 'search/?q=%E5%B8%82', ready: /^找到/ },
  { path: 'en/search/?q=%E5%B8%82', ready: /^Found/ },
])(
  '$path: no barrier that axe knows, in light and dark, with the keys explained; no sideways scroll at 320 px',
  async ({ path, ready }) => {
    const { page } = await open(path, { bypassCSP: true, viewport: { width: 320, height: 844 } });
    await said(page, ready);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const dialog of [false, true]) {
        if (dialog) await page.locator('.foot button').click();
        expect(await barriersIn(page)).toEqual([]);
        if (dialog) await page.keyboard.press('Escape');
      }
    }
    await page.context().close();
  },
);
