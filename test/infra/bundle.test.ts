import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundle, bundleFunction, entryOf, functionNames, root } from '../../lib/bundle.ts';
import { pdf } from '../ingest/unpack/pack.ts';

const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token',
  TABLE_NAME: 'table',
  ARTICLES_BUCKET: 'articles',
  SITE_BUCKET: 'site',
  DIGEST_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/digest.fifo',
};

/** Runs a script on a bundle, `m`, in a Node of its own, far from `node_modules`, as Lambda does; gives what it evaluates to. */
async function run(code: string, script: string): Promise<unknown> {
  const file = join(mkdtempSync(join(tmpdir(), 'jianbao-bundle-')), 'index.mjs');
  writeFileSync(file, code);
  const program = `const m = await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(JSON.stringify(await (${script})));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env: environment });
  return JSON.parse(stdout);
}

/** The names that a bundle exports and what each is. */
const load = (code: string) => run(code, 'Object.fromEntries(Object.entries(m).map(([name, value]) => [name, typeof value]))');

describe.each(functionNames)('%s', (name) => {
  test('runs with nothing beside it, and the same sources give the same bytes', async () => {
    const code = await bundle(entryOf(name));
    expect(await load(code)).toMatchObject({ handler: 'function' });
    expect(await bundle(entryOf(name))).toBe(code);
  });
});

test('ingest ships its PDF reader and the Chinese character maps beside it, and never inside', async () => {
  const folder = await bundleFunction('ingest', join(mkdtempSync(join(tmpdir(), 'jianbao-ingest-')), 'ingest'));
  expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).not.toContain('getTextContent');
  const reader = new Worker(join(folder, 'pdf.mjs'), { stdout: true, stderr: true });
  const answer = new Promise((resolve) => reader.once('message', resolve));
  const bytes = pdf([[['村道修到家门口', 14, 72, 700]]]);
  reader.postMessage({ bytes, mostPages: 1, mostCharacters: 100 });
  expect(await answer).toMatchObject({ pdf: { pages: [{ runs: [{ text: '村道修到家门口' }] }] } });
  await reader.terminate();
});

test('data can be left out to weigh the code alone', async () => {
  const entry = join(root, 'lambdas/model/theme.ts');
  const [all, codeOnly] = [await bundle(entry), await bundle(entry, { data: false })];
  expect(await load(all)).toMatchObject({ themes: 'object', themeOf: 'function' });
  expect(codeOnly).toContain('themes.json');
  expect(codeOnly.length).toBeLessThan(all.length / 2);
});

test('a module that needs no require gets no line for it', async () => {
  expect(await bundle(join(root, 'lambdas/model/period.ts'))).not.toContain('createRequire');
});

describe('the SDK in a bundle, without what functions never use', () => {
  const stores = bundle(join(root, 'lambdas/store/stores.ts'));

  test('signs with the credentials of the environment, writes headers and reads errors', async () => {
    const seen: { line: string; headers: IncomingHttpHeaders }[] = [];
    const server = createServer((request, response) => {
      seen.push({ line: `${request.method} ${request.url}`, headers: request.headers });
      request.resume();
      response.statusCode = request.method === 'GET' ? 404 : 200;
      response.end(request.method === 'GET' ? '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no</Message></Error>' : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const s3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = {
      region: 'us-east-1',
      endpoints: { s3, sqs: s3, dynamodb: s3 },
      names: { table: 'table', articles: 'articles', site: 'site', queueUrls: { digest: `${s3}/000000000000/digest.fifo` } },
    };
    const answer = await run(
      await stores,
      `(async () => {
        const { site } = m.createStores(${JSON.stringify(config)});
        await site.put('day/index.html', '<p>', 'text/html; charset=utf-8');
        return { missing: await site.get('none.html') };
      })()`,
    );
    server.close();
    expect(answer).toEqual({ missing: null });
    expect(seen.map(({ line }) => line.split('?')[0])).toEqual(['PUT /site/day/index.html', 'GET /site/none.html']);
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': expect.stringContaining('max-age'),
      'x-amz-security-token': 'token',
      authorization: expect.stringContaining('Credential=AKIDEXAMPLE/'),
    });
  });

  test('asks CloudWatch too, signed for it with the same credentials', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers);
      request.resume();
      response.end('{"MetricDataResults":[{"Id":"q0","Values":[90]}]}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const names = { table: 't', articles: 'a', site: 's', queueUrls: { digest: `${endpoint}/000000000000/digest.fifo` } };
    const ages = await run(
      await stores,
      `m.createStores(${JSON.stringify({ region: 'us-east-1', names })}).queues.ages(['digest']).then((ages) => [...ages])`,
    );
    server.close();
    expect(ages).toEqual([['digest', 90]]);
    expect(seen).toMatchObject([
      {
        'x-amz-security-token': 'token',
        authorization: expect.stringMatching(/Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/monitoring\//),
      },
    ]);
  });

  test('weighs a fifth less than 153 KB gzipped, what it weighs as it comes', async () => {
    expect(gzipSync(await stores).length).toBeLessThan(120 * 1024);
  });
});
