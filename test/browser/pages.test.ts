import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ICON } from '../../lambdas/digest/render/paths.ts';
import { weekOf } from '../../lambdas/model/period.ts';
import type { System } from '../../local/system.ts';
import { today } from '../e2e/real-system.ts';
import { launchChromium } from './chromium.ts';
import { sampleSite } from './sample-site.ts';

const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>镇里的新办法
来源：<b onmouseover=alert(1)>某报</b>
11月18日，湖北省武汉市青山区启用便民服务中心，首日办理86件。<a href="javascript:document.title='owned'">详情</a>群众不出街道就能办完业务。`;

let browser: Browser;
let system: System;

beforeAll(async () => {
  browser = await launchChromium();
  system = await sampleSite({ '敌意"><script>alert(1)</script>.txt': HOSTILE, 'empty.txt': '' });
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const paths = () => [
  '',
  `day/${today()}/`,
  'en/',
  `en/day/${today()}/`,
  `week/${weekOf(today())}/`,
  `month/${today().slice(0, 7)}/`,
  'archive/',
  'no-such-page/',
];
const views = [320, 390, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

describe.each(views)('at $width px, $colorScheme, without JavaScript', ({ width, colorScheme }) => {
  test('every page fits, asks for nothing but its icon, and has one h1', async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, javaScriptEnabled: false });
    for (const path of paths()) {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      await page.goto(system.site + path);
      const h1 = await page.locator('h1').count();
      const box = await page.locator('html').boundingBox();
      expect({ path, h1, width: box?.width, asked: asked.filter((url) => url !== new URL(ICON, system.site).href).length }).toEqual({
        path,
        h1: 1,
        width,
        asked: 1,
      });
      await page.close();
    }
    await context.close();
  });
});

test('no page scrolls sideways', async () => {
  for (const width of [320, 390, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    for (const path of paths()) {
      const page = await context.newPage();
      await page.goto(system.site + path);
      expect(`${path} ${await page.evaluate('document.documentElement.scrollWidth')}`).toBe(`${path} ${width}`);
      await page.close();
    }
    await context.close();
  }
});

test('a hostile article is inert text', async () => {
  const page = await browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()));
  await page.goto(`${system.site}day/${today()}/`);
  expect(await page.title()).not.toBe('owned');
  expect(await page.locator('script:not([src="/site.js"]), img, iframe, object, [onerror], [onmouseover]').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
  expect(await page.locator('body').textContent()).toContain('镇里的新办法');
  expect(dialogs).toEqual([]);
});

test('every link inside the site leads somewhere', async () => {
  const page = await browser.newPage();
  const seen = new Set<string>();
  for (const path of paths().slice(0, -1)) {
    await page.goto(system.site + path);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href)))
      seen.add(href);
  }
  const local = [...seen].map((href) => new URL(href)).filter(({ origin }) => origin === new URL(system.site).origin);
  expect(local.length).toBeGreaterThan(10);
  const broken: string[] = [];
  for (const url of new Set(local.map(({ origin, pathname }) => origin + pathname)))
    if ((await fetch(url)).status !== 200) broken.push(url);
  expect(broken).toEqual([]);
});
