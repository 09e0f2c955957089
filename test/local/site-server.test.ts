import { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { names } from '../../local/resources.ts';
import { ask, running } from './with-system.ts';

test('the site bucket is a web site that can only be read', async () => {
  const { s3, ports } = await running();
  const get = (path: string, options: Parameters<typeof ask>[2] = {}) => ask(ports.site, path, options);
  expect((await get('/')).status).toBe(404);
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: names.site, Key, Body, ContentType: 'text/x-wrong' }));
  await put('index.html', '首页');
  await put('day/2026-11-21/index.html', '<h1>简报</h1>');
  await put('day/2026-11-21/digest.json', '{}');
  await put('feed.xml', '<feed/>');
  await put('区 县.md', '# 甲');
  await put('odd.bin', 'x');

  const cases = [
    ['/', 200, 'text/html; charset=utf-8', '首页'],
    ['/?utm=1', 200, 'text/html; charset=utf-8', '首页'],
    ['/day/2026-11-21/', 200, 'text/html; charset=utf-8', '<h1>简报</h1>'],
    ['/day/2026-11-21/digest.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/feed.xml', 200, 'application/xml; charset=utf-8', '<feed/>'],
    [`/${encodeURIComponent('区 县')}.md`, 200, 'text/markdown; charset=utf-8', '# 甲'],
    ['/odd.bin', 200, 'text/x-wrong', 'x'],
    ['/day/1999-01-01/', 404, 'text/html; charset=utf-8', undefined],
    ['/nothing/', 404, 'text/html; charset=utf-8', undefined],
  ] as const;
  for (const [path, status, type, body] of cases) {
    const answer = await get(path);
    expect({ path, status: answer.status, type: answer.headers['content-type'] }).toEqual({ path, status, type });
    if (body !== undefined) expect(answer.body).toBe(body);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none';/);
  }

  const head = await get('/', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '6' } });
  const again = await get('/', { headers: { 'if-none-match': String(head.headers.etag) } });
  expect(again).toMatchObject({ status: 304, body: '' });
  for (const [range, status, body, where] of [
    ['bytes=4-7', 206, '简\ufffd', 'bytes 4-7/15'],
    ['bytes=10-99', 206, '</h1>', 'bytes 10-14/15'],
    ['bytes=10-', 206, '</h1>', 'bytes 10-14/15'],
    ['bytes=99-100', 200, '<h1>简报</h1>', undefined],
    ['bytes=-3', 200, '<h1>简报</h1>', undefined],
    ['bytes=0-1,4-5', 200, '<h1>简报</h1>', undefined],
  ] as const) {
    const part = await get('/day/2026-11-21/', { headers: { range } });
    expect([range, part.status, part.body, part.headers['content-range']]).toEqual([range, status, body, where]);
  }
  expect((await get('/', { headers: { range: 'bytes=0-1', 'if-range': '"older"' } })).status).toBe(200);

  for (const method of ['PUT', 'POST', 'DELETE', 'OPTIONS'])
    expect(await get('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });

  await put('404.html', '没有');
  expect(await get('/nothing/')).toMatchObject({ status: 404, body: '没有' });
});

test('a public site does not send robots away', async () => {
  const { ports } = await running({ isPublic: true });
  expect((await ask(ports.site, '/')).headers['x-robots-tag']).toBeUndefined();
});
