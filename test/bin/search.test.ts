import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { realSystem, settled } from '../e2e/real-system.ts';

const program = fileURLToPath(new URL('../../bin/jianbao.ts', import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../seeds/articles/${name}`, import.meta.url));

function jianbao(...args: string[]): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ out, err, code }));
  });
}

test.each<[string[], number, RegExp]>([
  [['search'], 2, /missing required argument 'words'/],
  [['search', '食堂', '--region', '火星'], 2, /province like 上海/],
  [['search', '食堂', '--theme', 'mars'], 2, /Write one of .*urban/],
  [['search', '食堂', '--from', 'yesterday'], 2, /day like/],
  [['search', '食堂', '--limit', '0'], 2, /from 1 to 1000/],
  [['search', '食堂', '--port', '1'], 3, /jianbao start/],
])('%j: a wrong call says what to do', async (args, expected, message) => {
  const { err, code } = await jianbao(...args);
  expect({ code, err }).toEqual({ code: expected, err: expect.stringMatching(message) });
});

test('the stories of the published issue, by words and filters', async () => {
  const system = await realSystem();
  const at = ['--data', system.data];
  await jianbao('upload', sample('longxi-boarding-school.bom.txt'), sample('baoshan-elder-canteen.html'), ...at);
  await settled(system);
  const cases: [args: string[], stories: number][] = [
    [['宝山'], 1],
    [['寶山', '食堂'], 1],
    [['陇西', '食堂'], 0],
    [['县'], 1],
    [['食堂', '--region', '上海'], 1],
    [['食堂', '--region', '甘肃省'], 0],
    [['食堂', '--to', '2020-01-01'], 0],
    [['食堂', '--kind', 'late'], 0],
  ];
  for (const [args, stories] of cases) {
    const { out, code } = await jianbao('search', ...args, '--json', ...at);
    expect([args, code, (JSON.parse(out) as { data: { stories: number } }).data.stories]).toEqual([args, 0, stories]);
  }
  const { out, err } = await jianbao('search', '食堂', ...at);
  expect(err).toContain('1 story');
  expect(out).toMatch(/^\d{4}-\d\d-\d\d {2}.*食堂.*上海市宝山区.*\/day\/\d{4}-\d\d-\d\d\/#s-[0-9a-f]{10}\n$/s);
});
