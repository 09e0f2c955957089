import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'jianbao-themes-'));
const at = (name: string) => join(folder, name);
const page = readFileSync('docs/themes.md', 'utf8');
const block = (kind: string) => (new RegExp(`\`\`\`\\w+ ${kind}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '').trim();

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

async function themes(...args: string[]): Promise<Said> {
  try {
    return { code: 0, ...(await run(process.execPath, ['bin/jianbao.ts', 'themes', ...args])) };
  } catch (error) {
    return error as Said;
  }
}

/** Changes a file of the folder as an editor would. */
function edit(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(at(name), 'utf8');
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  writeFileSync(at(name), changed);
}

const lineOf = (name: string, text: string): number =>
  readFileSync(at(name), 'utf8')
    .slice(0, readFileSync(at(name), 'utf8').lastIndexOf(text))
    .split('\n').length;

beforeEach(() => cpSync('seeds/themes', folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('jianbao themes check', () => {
  it('finds nothing wrong with ours', async () => {
    const { code, stdout } = await themes('check', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, data: { themes: 20, linear: true, unread: [] } });
  });

  it('takes the theme of docs/themes.md: a row and its terms, and nothing else', async () => {
    edit('themes.json', '"themes": [', `"themes": [\n${block('theme')},`);
    expect((await themes('check', '--themes', folder)).stderr).toContain(`The theme 'fishery' has no terms`);
    edit('lexicon.json', '{', `{\n${block('lexicon')},`);
    const { code, stderr } = await themes('check', '--themes', folder);
    expect(code).toBe(0);
    expect(stderr).toContain('21 themes');
    expect(stderr).toContain('fitted without fishery');
  });

  it('lets a theme go with its row and its terms', async () => {
    edit('themes.json', /\n *\{"id": "innovation".*/, '');
    edit('lexicon.json', /\n {2}"innovation": \[[\s\S]*?\n {2}\],/, '');
    expect((await themes('check', '--themes', folder)).stderr).toContain('19 themes');
  });

  it.each<[string, string, string | RegExp, string, string, RegExp]>([
    ['a comma too few', 'themes.json', '"version": 1,', '"version": 1', '"note"', /is no JSON here/],
    ['an id twice', 'themes.json', '"id": "rural"', '"id": "urban"', '"id": "urban"', /'urban' is there twice/],
    ['an id that is none', 'themes.json', '"id": "rural"', '"id": "Rural Life"', '"id": "Rural Life"', /"Rural Life" is none/],
    ['no name', 'themes.json', '"zh": "教育"', '"zh": ""', '"id": "education"', /'education' has no "zh"/],
    ['a term twice', 'lexicon.json', '"断头路"', '"断头路", \n"断头路"', '"断头路"', /"transport" names '断头路' twice/],
    ['a term too short', 'lexicon.json', '"断头路"', '\n"路"', '"路"', /the term '路' is shorter/],
    [
      'no weight',
      'lexicon.json',
      /"weight": 0\.7, "why": "the word alone",(?=\s+"terms": \[\s+"改造")/,
      '"weight": 0, "why": "the word alone",',
      '"weight": 0,',
      /the weight 0/,
    ],
    [
      'no list of groups',
      'lexicon.json',
      /"transport": \[/,
      '"transport": {}, "roads": [',
      '"transport": {}',
      /"transport" needs a list of groups/,
    ],
    ['terms of no theme', 'lexicon.json', '"transport": [', '"roads": [', '', /The theme 'transport' has no terms/],
    ['a neutral word too short', 'neutral.json', '"打不着火"', '\n"火"', '"火"', /'火' is shorter/],
    ['a layer of another kind', 'linear.json', 'themes-linear/1', 'themes-linear/9', 'themes-linear/9', /themes-linear\/9/],
  ])('names file and line: %s', async (_, name, from, to, where, message) => {
    edit(name, from, to);
    const { code, stderr } = await themes('check', '--themes', folder);
    expect(code).toBe(5);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(`${at(name)}:${where ? lineOf(name, where) : 1}: `);
  });
});

describe('jianbao themes train', () => {
  const rows = [
    { text: '渔船靠岸没有码头', theme: 'fishery', set: 'mine' },
    { title: '休渔期的补助什么时候发', theme: 'fishery', set: 'mine' },
    { text: '網箱被台風打壞', themes: ['fishery', 'disaster'] },
    { text: '路灯坏了一个月', theme: 'urban' },
  ];
  const input = at('mine.jsonl');
  const write = (...lines: unknown[]) =>
    writeFileSync(input, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

  it('fits a layer that knows the new theme, the same each time, and reports how good it is', async () => {
    edit('themes.json', '"themes": [', `"themes": [\n${block('theme')},`);
    edit('lexicon.json', '{', `{\n${block('lexicon')},`);
    write(...rows);
    const args = ['train', input, '--themes', folder, '--folds', '2', '--ngrams', '500', '--json', '--out'];
    const { code, stdout, stderr } = await themes(...args, at('linear.json'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/overall +\d\/4 .* by terms alone \d\/4/);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      data: { texts: 4, validation: { overall: { all: 4 }, bySet: { mine: { all: 2 } } } },
    });
    await themes(...args, at('again.json'));
    expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('linear.json'), 'utf8'));
    expect(JSON.parse((await themes('check', '--themes', folder, '--json')).stdout)).toMatchObject({ data: { linear: true, unread: [] } });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"text":', /mine\.jsonl:2: is no JSON/],
    ['no object', '[]', /mine\.jsonl:2: is no object/],
    ['no text', { theme: 'urban' }, /mine\.jsonl:2: has neither "text" nor "title"/],
    ['no theme', { text: '路灯坏了' }, /mine\.jsonl:2: has no "theme"/],
    ['a theme that is not there', { text: '路灯坏了', theme: 'lamps' }, /mine\.jsonl:2: the theme "lamps" is not in themes\.json/],
    ['a text that is a number', { text: 7, theme: 'urban' }, /mine\.jsonl:2: "title", "text" and "set" are texts/],
  ])('names the line: %s', async (_, row, message) => {
    write({ text: '路灯坏了一个月', theme: 'urban' }, row);
    const { code, stderr } = await themes('train', input, '--themes', folder, '--folds', '0');
    expect(code).toBe(5);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], /nowhere\.jsonl is not there/],
    ['a number of folds that is none', [input, '--folds', 'x'], /--folds x is no whole number from 0 to 20/],
    ['a folder for the result that is not there', [input, '--folds', '0', '--out', '/nowhere/linear.json'], /cannot be written/],
  ])('refuses %s', async (_, args, message) => {
    write({ text: '路灯坏了一个月', theme: 'urban' });
    const { code, stderr } = await themes('train', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
