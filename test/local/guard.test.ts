import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { refusal } from '../../local/guard.ts';
import { ask, running } from './with-system.ts';

const host = '127.0.0.1:4401';

test.each([
  ['/jianbao-articles/a.txt', { host }, undefined],
  ['/jianbao-articles/a..b.txt', { host }, undefined],
  ['/jianbao-articles/%E6%8A%A5%20%2B100%25.txt', { host }, undefined],
  ['/', { host: 'localhost:4401' }, undefined],
  ['/', { host: 'LOCALHOST:4401' }, undefined],
  ['/', { host, origin: 'http://127.0.0.1:4401' }, undefined],
  ['/', {}, 403],
  ['/', { host: '127.0.0.1' }, 403],
  ['/', { host: '127.0.0.1:4400' }, 403],
  ['/', { host: 'evil.example:4401' }, 403],
  ['/', { host: '127.0.0.1.evil.example:4401' }, 403],
  ['/', { host, origin: 'https://evil.example' }, 403],
  ['/', { host, origin: 'http://127.0.0.1:9999' }, 403],
  ['/', { host, origin: 'null' }, 403],
  ['/b/../x', { host }, 400],
  ['/b/..', { host }, 400],
  ['/b/./x', { host }, 400],
  ['/b/%2e%2e/x', { host }, 400],
  ['/b/%2E%2e%2fx', { host }, 400],
  ['/b/..%2Fx', { host }, 400],
  ['/b/..%2f..%2fetc', { host }, 400],
  ['/b/%252e%252e%252fx', { host }, 400],
  ['/b/.%252e/x', { host }, 400],
  ['/b/..%5cx', { host }, 400],
  ['/b/..\\x', { host }, 400],
  ['/b/%00', { host }, 400],
  ['/b/%ff', { host }, 400],
  ['/b/%', { host }, 400],
  ['/b/copy', { host, 'x-amz-copy-source': '/b/..%2Fx' }, 400],
])('%s %o is answered %s', (url, headers, status) => {
  expect(refusal({ url, headers }, 4401)?.status).toBe(status);
});

test('every endpoint is guarded', async () => {
  const { ports } = await running();
  for (const port of Object.values(ports)) {
    const own = { host: `127.0.0.1:${port}` };
    expect((await ask(port, '/', { headers: { host: `evil.example:${port}` } })).status).toBe(403);
    expect((await ask(port, '/', { headers: { ...own, origin: 'https://evil.example' } })).status).toBe(403);
    for (const path of ['/b/../x', '/b/%2e%2e%2fx', '/b/..%2Fx', '/b/%252e%252e%252fx']) {
      expect((await ask(port, path, { headers: own })).status).toBe(400);
      expect((await ask(port, path, { headers: own, method: 'PUT', body: 'x' })).status).toBe(400);
    }
    const preflight = await ask(port, '/', { headers: { ...own, origin: 'https://evil.example' }, method: 'OPTIONS' });
    expect(preflight.status).toBe(403);
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('nothing listens on another address', async () => {
  const { ports } = await running();
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  for (const { address } of [...others, { address: '127.0.0.2' }]) {
    for (const port of Object.values(ports)) {
      const refused = await new Promise((resolve) => {
        const socket = connect({ host: address, port }, () => {
          socket.destroy();
          resolve('connected');
        });
        socket.on('error', () => resolve('refused'));
      });
      expect(refused).toBe('refused');
    }
  }
});
