import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderSearch } from '../../../lambdas/digest/render/search-page.ts';
import script from '../../../lambdas/digest/render/site-script.json' with { type: 'json' };
import { languages } from '../../../lambdas/digest/render/words.ts';
import { bundleScript } from '../../../site/build.ts';

test('the script that is published is what its sources make: else run node site/build.ts', async () => {
  expect(script.code === (await bundleScript())).toBe(true);
});

test('the script is at most 12 KB gzipped', () => {
  expect(gzipSync(script.code, { level: 9 }).length).toBeLessThanOrEqual(12 * 1024);
});

test('the script makes no markup and no code of text', () => {
  expect(script.code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser/);
});

test.each(languages.map((words) => [words.lang, words] as const))('%s: the search page is valid HTML', async (_lang, words) => {
  const page = renderSearch(words);
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'require-sri': 'off' },
  });
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`))).toEqual([]);
});
