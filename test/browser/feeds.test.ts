import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { briefsOf } from '../../lambdas/digest/compile/briefs.ts';
import { renderAtom } from '../../lambdas/digest/render/atom.ts';
import { feedOf } from '../../lambdas/digest/render/feed.ts';
import { renderOpml } from '../../lambdas/digest/render/opml.ts';
import { viewsOf } from '../../lambdas/digest/render/scopes.ts';
import { article, dayOf, region, settings } from '../digest/records.ts';
import { hostileText } from '../digest/render/hostile-texts.ts';
import { launchChromium } from './chromium.ts';

/** Feeds and lists of feeds of 1,000 hostile articles. */
function hostileDocuments(): { atom: string[]; opml: string[] } {
  const texts = fc.sample(hostileText, { numRuns: 1000, seed: 7 });
  const text = (i: number): string => texts[i % texts.length] ?? '';
  const made = texts.map((title, i) => {
    const given = { ...settings, name: title, issuer: text(i + 1) };
    const hostile = article(1, {
      title: { text: title, basis: 'explicit' },
      source: text(i + 1),
      summary: [{ text: text(i + 2), start: 0, end: text(i + 2).length }],
      region: region('county', ['上海市', text(i + 1)], ['310000', null]),
    });
    const views = viewsOf('day', [briefsOf(dayOf([hostile, article(2)], { settings: given }))]);
    return {
      atom: views.filter(({ scope }) => scope.of === 'all' || scope.of === 'issues').map((view) => renderAtom(feedOf(view, given), given)),
      opml: renderOpml(
        views.map(({ scope }) => scope),
        given,
      ),
    };
  });
  return { atom: made.flatMap(({ atom }) => atom), opml: made.map(({ opml }) => opml) };
}

/** Runs in the browser. */
const IS_BROKEN = `(text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') !== null`;

const { atom, opml } = hostileDocuments();

test('a browser parses every feed of 1,000 hostile articles as XML', async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const broken = (documents: string[]): Promise<unknown> => page.evaluate(`${JSON.stringify(documents)}.filter(${IS_BROKEN})`);
  expect(atom.length).toBe(2000);
  expect(await broken([...atom, ...opml])).toEqual([]);
  expect(await broken(['<a>\u0007</a>', '<a>]]></a>', '<a>&b;</a>'])).toHaveLength(3);
});

test("every one of them is valid by RFC 4287's schema, where xmllint is installed", () => {
  if (spawnSync('xmllint', ['--version']).error) return console.info('xmllint (libxml2-utils) is not installed: its check is left out.');
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-feeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = atom.map((_, i) => join(folder, `${i}.xml`));
  for (const [i, file] of files.entries()) writeFileSync(file, atom[i] ?? '');
  const schema = new URL('../digest/render/atom.rng', import.meta.url).pathname;
  const valid = (some: string[]) => spawnSync('xmllint', ['--noout', '--relaxng', schema, ...some], { encoding: 'utf8' });
  const { status, stderr } = valid(files);
  expect(stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))).toEqual([]);
  expect(status).toBe(0);
  writeFileSync(join(folder, 'bad.xml'), (atom[0] ?? '').replace('<updated>', '<updated>at '));
  expect(valid([join(folder, 'bad.xml')]).status).not.toBe(0);
});
