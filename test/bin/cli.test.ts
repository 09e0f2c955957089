import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnalysisResult } from '../../lambdas/model/article.ts';
import type { Digest } from '../../lambdas/model/digest.ts';
import { realSystem, settled, temporaryFolder } from '../e2e/real-system.ts';

const program = fileURLToPath(new URL('../../bin/jianbao.ts', import.meta.url));
const sample = (name: string) => fileURLToPath(new URL(`../../seeds/articles/${name}`, import.meta.url));

/** Runs the command line as a user would, and gives what it printed and its exit code. */
function jianbao(args: string[], input = ''): Promise<{ out: string; err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ out, err, code }));
    child.stdin.end(input);
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnalysisResult);

describe('help', () => {
  test.each(['', 'start', 'upload', 'status', 'digest', 'explain', 'analyze', 'cluster', 'story'])(
    '%s --help teaches with an example',
    async (command) => {
      const { out, code } = await jianbao([...(command ? [command] : []), '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/\$ npx jianbao/);
    },
  );
});

describe('a wrong call says what to do', () => {
  test.each<[string[], number, RegExp]>([
    [['analyse'], 2, /unknown command 'analyse'/],
    [['analyze'], 2, /Name the files/],
    [['analyze', 'no-such-file.txt'], 2, /no-such-file\.txt cannot be read/],
    [['digest', 'year'], 2, /day, week, month/],
    [['digest', 'day', '2026-02-30'], 2, /2026-11-21/],
    [['cluster'], 2, /--jsonl/],
    [['status', '--port', '1'], 3, /jianbao start/],
    [['status', '--port', 'x'], 2, /whole number/],
    [['upload', 'no-such-file.txt'], 2, /There is no file/],
  ])('%j', async (args, expected, message) => {
    const { err, code } = await jianbao(args);
    expect({ code, err }).toEqual({ code: expected, err: expect.stringMatching(message) });
  });

  test('--json says it as an object too', async () => {
    const { out } = await jianbao(['status', '--json', '--port', '1']);
    expect(JSON.parse(out)).toMatchObject({ ok: false, data: null, error: { code: 'notRunning' } });
  });
});

describe('analyze', () => {
  test('--json gives one result a file, in order', async () => {
    const { out, code } = await jianbao([
      'analyze',
      '--json',
      sample('longxi-boarding-school.bom.txt'),
      sample('baoshan-elder-canteen.html'),
    ]);
    const { ok, data } = JSON.parse(out) as { ok: boolean; data: AnalysisResult[] };
    expect([code, ok, data.map((result) => result.ok && result.region.path.at(-1))]).toEqual([0, true, ['陇西县', '宝山区']]);
  });

  test('--jsonl gives one result a line in the same order, whatever the line is', async () => {
    const text = '11月18日，湖北省武汉市青山区启用便民服务中心，首日办理86件。群众不出街道就能办完业务。';
    const given = [
      { id: 'a', title: '青山区启用便民服务中心', text },
      { html: `<html><body><h1>青山区的中心</h1><p>${text}</p></body></html>`, name: 'page.html' },
      { id: 'b', base64: Buffer.from(text).toString('base64') },
      { id: 'c', text: '' },
      { id: 'd' },
    ];
    const input = [...given.map((line) => JSON.stringify(line)), '{broken', '', '[]'].join('\n');
    const { out, code } = await jianbao(['analyze', '--jsonl'], input);
    const results = lines(out);
    expect(code).toBe(0);
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      ['a', true],
      [expect.stringMatching(/^[0-9a-f]{24}$/), true],
      ['b', true],
      ['c', false],
      [null, false],
      [null, false],
      [null, false],
    ]);
    const [first] = results;
    expect(Object.keys(first ?? {}).sort()).toEqual(
      [
        'authors',
        'charset',
        'figures',
        'id',
        'input',
        'lines',
        'mentions',
        'ok',
        'published',
        'region',
        'repairCount',
        'repairs',
        'script',
        'signature',
        'source',
        'summary',
        'text',
        'themes',
        'title',
      ].sort(),
    );
  });
});

test('--jsonl reads a text of markup as what it shows', async () => {
  const text = '<p> 青山区启用便民服务中心，首日办理86件。</p><p> 群众不出街道就能办完业务，满意率＜100%的窗口要整改。</p>';
  const [result] = lines((await jianbao(['analyze', '--jsonl'], JSON.stringify({ text }))).out);
  expect(result?.ok && result.text).toBe('青山区启用便民服务中心，首日办理86件。\n群众不出街道就能办完业务，满意率＜100%的窗口要整改。');
});

test('--jsonl leaves a text that mentions markup as it is', async () => {
  const text =
    '网页里怎样分段\n老师在黑板上写下<div>和<p>两个标记，说<p>分段，<div>分块。\n孩子们各做了一页，投影在墙上，一行一行念给大家听。';
  const [result] = lines((await jianbao(['analyze', '--jsonl'], JSON.stringify({ text }))).out);
  expect(result?.ok && [result.title?.text, result.text]).toEqual(['网页里怎样分段', text.slice(text.indexOf('\n') + 1)]);
});

test('cluster groups tellings of one story', async () => {
  const text = (foot: string) =>
    `11月18日，湖北省武汉市青山区便民服务中心启用，首日办理事项86件，群众不出街道就能办完社保、医保和户籍业务，窗口集中到一处，办理时间缩短到十五分钟。${foot}`;
  const input = [
    { id: 'a', title: '青山区便民服务中心启用', text: text(''), receivedAt: '2026-11-18T01:00:00.000Z' },
    { id: 'b', title: '青山区便民服务中心启用', text: text('据介绍，年底前还将增加三台自助机。'), receivedAt: '2026-11-18T02:00:00.000Z' },
    {
      id: 'c',
      title: '海口骑楼老街夜市开街',
      text: '海南省海口市骑楼老街夜市11月18日开街，首晚客流3.2万人次，沿街商户营业额同比增长两成。',
      receivedAt: '2026-11-18T03:00:00.000Z',
    },
  ];
  const { out } = await jianbao(['cluster', '--jsonl'], input.map((line) => JSON.stringify(line)).join('\n'));
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { story: 'a', articles: ['a', 'b'] },
    { story: 'c', articles: ['c'] },
  ]);
});

test('explain shows what was cut and why', async () => {
  const { out } = await jianbao(['explain', sample('zunyi-red-study.txt')]);
  expect(out).toMatch(/- +1 +navigation +navigation +0\.\d\d /);
  expect(out).toContain('贵州省/遵义市/汇川区');
  expect(out).toMatch(/党史学习教育 \(party-history\), primary/);
});

test('explain gives each view alone', async () => {
  const file = sample('zunyi-red-study.txt');
  const { out: lines } = await jianbao(['explain', '--lines', file]);
  expect(lines).toMatch(/^ +- +1 +navigation +navigation +0\.\d\d /m);
  expect(lines).not.toContain('party-history');
  const { out: text } = await jianbao(['explain', '--text', file]);
  const { out: analyzed } = await jianbao(['analyze', '--json', file]);
  expect(text.trim()).toBe((JSON.parse(analyzed) as { data: { text: string }[] }).data[0]?.text);
});

test('upload, status, digest and explain find the running system', async () => {
  const system = await realSystem();
  const at = ['--data', system.data];
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'noise.txt'), Buffer.alloc(500, 0xff));
  writeFileSync(join(folder, '中 原.txt'), readFileSync(sample('longxi-boarding-school.bom.txt')));

  const uploaded = await jianbao(['upload', folder, '--prefix', 'in/', '--json', ...at]);
  expect(uploaded.code).toBe(5);
  const records = (JSON.parse(uploaded.out) as { data: { key: string; status: string; articles: { id: string }[] }[] }).data;
  expect(records.map(({ key, status }) => [key, status]).sort()).toEqual([
    ['in/noise.txt', 'rejected'],
    ['in/中 原.txt', 'accepted'],
  ]);
  await settled(system);

  const status = await jianbao(['status', ...at]);
  expect(status.out).toMatch(/rejected .*in\/noise\.txt\n\s+undecodable/);
  const { out, code } = await jianbao(['digest', 'day', '--json', ...at]);
  const digest = JSON.parse(out) as Digest;
  expect([code, digest.schema, digest.counts.received, digest.counts.rejected]).toEqual([0, 'digest/1', 2, 1]);
  expect((await jianbao(['digest', 'week', ...at])).out).toContain('陇西县');
  const id = records.find(({ articles }) => articles.length > 0)?.articles[0]?.id ?? '';
  expect((await jianbao(['explain', id, ...at])).out).toContain('in/中 原.txt');
  expect((await jianbao(['explain', 'f'.repeat(24), ...at])).code).toBe(4);
});
