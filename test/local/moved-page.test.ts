import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { movedPage } from '../../local/moved-page.ts';

type Answer = { uri?: string; statusCode?: number; headers?: { location: { value: string } } };

/** The function at the edge, as CloudFront would call it. */
const atTheEdge = new Function('uri', `${readFileSync('lib/edge/directory-index.js', 'utf8')}; return withIndex({ uri });`) as (
  uri: string,
) => Answer;

test.each([
  ['/region/310000/urban/', '/region/310000/#urban'],
  ['/en/region/310000/business-environment', '/en/region/310000/#business-environment'],
  ['/region/national/urban/', '/region/national/#urban'],
  ['/day/2026-11-21', '/day/2026-11-21/'],
  ['/week/2026-W47', '/week/2026-W47/'],
  ['/en', '/en/'],
  ['/figures', '/figures/'],
])('%s is at %s, here and at the edge', (path, page) => {
  expect(movedPage(path)).toBe(page);
  expect(atTheEdge(path)).toMatchObject({ statusCode: 301, headers: { location: { value: page } } });
});

test.each([
  ['/', '/index.html'],
  ['/day/2026-11-21/', '/day/2026-11-21/index.html'],
  ['/region/310000/', '/region/310000/index.html'],
  ['/day/2026-11-21/digest.json', '/day/2026-11-21/digest.json'],
  ['//evil.example.com', '//evil.example.com'],
  ['//evil', '//evil'],
  ['/\\evil', '/\\evil'],
  ['/a\r\nb', '/a\r\nb'],
  ['/%0d%0a', '/%0d%0a'],
  ['/region/310000/urban/x/', '/region/310000/urban/x/index.html'],
])('%s is where it is', (path, object) => {
  expect(movedPage(path)).toBeNull();
  expect(atTheEdge(path)).toEqual({ uri: object });
});
