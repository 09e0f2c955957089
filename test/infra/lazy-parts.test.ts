import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderWord } from '../../lambdas/digest/render/word.ts';
import { bundleFunction } from '../../lib/bundle.ts';
import { article, dayOf } from '../digest/records.ts';

let folder: string;

beforeAll(async () => {
  folder = await bundleFunction('digest', join(mkdtempSync(join(tmpdir(), 'jianbao-digest-')), 'digest'));
});

test('what digest loads later is beside its bundle and not inside', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['index.mjs', 'ses-client.mjs', 'word-document.mjs']));
  const index = readFileSync(join(folder, 'index.mjs'), 'utf8');
  expect(index).toContain('import("./word-document.mjs")');
  expect(index).not.toContain('w:pgMar');
  expect(index).not.toContain('outbound-emails');
});

test('Word is made by the part alone, far from node_modules, in the same bytes', async () => {
  const digest = dayOf([article(1), article(2)], { closed: true });
  const file = join(folder, 'issue.json');
  writeFileSync(file, JSON.stringify(digest));
  const program = `
    const { wordDocument } = await import(${JSON.stringify(join(folder, 'word-document.mjs'))});
    const { readFileSync } = await import('node:fs');
    const bytes = await wordDocument(JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8')), { siteAddress: '' });
    process.stdout.write(Buffer.from(bytes).toString('base64'));`;
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(made).toBe(Buffer.from(await renderWord(digest, { siteAddress: '' })).toString('base64'));
});
