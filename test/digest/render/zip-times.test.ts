import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withoutTimes } from '../../../lambdas/digest/render/zip-times.ts';

const files = { 'a.xml': Buffer.from('<a/>'), 'folder/b.xml': Buffer.from('<b/>'.repeat(500)) };
const packedAt = (time: string): Uint8Array => zipSync(files, { mtime: time });

test('zips of the same files differ in their times alone, and then in nothing', () => {
  const [early, late] = [packedAt('1999-12-31T23:59:58Z'), packedAt('2031-05-06T07:08:10Z')];
  expect(Buffer.from(early).equals(late)).toBe(false);
  expect(Buffer.from(withoutTimes(early)).equals(withoutTimes(late))).toBe(true);
  expect(Object.keys(unzipSync(early))).toEqual(Object.keys(files));
  expect(Buffer.from(unzipSync(late)['folder/b.xml'] ?? []).toString()).toBe('<b/>'.repeat(500));
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no zip', Buffer.alloc(100, 1)],
  ['a zip cut off', Buffer.from(packedAt('2020-01-01T00:00:00Z')).subarray(0, -1)],
])('%s is refused', (_, bytes) => {
  expect(() => withoutTimes(bytes)).toThrow(TypeError);
});
