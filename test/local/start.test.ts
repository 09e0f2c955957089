import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { close, listen } from '../../local/listen.ts';
import { PATIENCE } from '../patience.ts';
import { ask, temporaryFolder } from './with-system.ts';

const jianbao = fileURLToPath(new URL('../../bin/jianbao.ts', import.meta.url));

/** `jianbao start` as a process of its own. */
function start(
  env: Record<string, string>,
  ...flags: string[]
): { child: ChildProcess; out(): string; words(): string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [jianbao, 'start', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let words = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (words += chunk));
  return { child, out: () => out, words: () => words, ended: once(child, 'close').then(([code]) => code) };
}

/** The first of three ports in a row that nobody listens on. */
async function freePorts(): Promise<number> {
  for (;;) {
    const servers = [createServer(), createServer(), createServer()];
    try {
      const [first = createServer(), ...others] = servers;
      const port = await listen(first, 0, 'a test');
      for (const [index, server] of others.entries()) await listen(server, port + 1 + index, 'a test');
      return port;
    } catch {
      // one of them was taken: three others
    } finally {
      await Promise.all(servers.filter(({ listening }) => listening).map((server) => close(server)));
    }
  }
}

test('start says where everything is, makes the first issue, and ends cleanly at Ctrl-C', async () => {
  const port = await freePorts();
  const data = temporaryFolder();
  const { child, out, words, ended } = start({}, '--port', String(port), '--data', data, '--empty');
  await vi.waitFor(() => expect(out()).toContain('Jianbao is running'), PATIENCE);
  expect(out()).toContain(`http://127.0.0.1:${port}/\n`);
  expect(out()).toContain(`npx jianbao upload FILE --port ${port}\n`);
  expect(out()).toContain(`aws s3 cp FILE s3://jianbao-articles/ --endpoint-url http://127.0.0.1:${port + 1}\n`);

  const second = start({}, '--port', String(port), '--data', temporaryFolder());
  expect(await second.ended).toBe(3);
  expect(second.words()).toMatch(/in use.*--port/);
  const same = start({}, '--data', data);
  expect(await same.ended).toBe(3);
  expect(same.words()).toMatch(/already uses.*--data/);

  await vi.waitFor(() => expect(words()).toContain("Today's issue: "), PATIENCE);
  const page = /http:\S+\/day\/\S+\//.exec(words())?.[0] ?? '';
  expect((await ask(port, new URL(page).pathname)).status).toBe(200);

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(words()).not.toContain('Error');
});

test.each([
  [['--port', 'x'], {}, '--port'],
  [['--data', '/dev/null/x'], {}, '/dev/null'],
  [[], { TIME_ZONE: 'Mars' }, 'TIME_ZONE'],
])('what cannot work is said and not started: %j %j', async (flags, env, word) => {
  const { ended, words, out } = start(env, ...flags);
  expect(await ended).not.toBe(0);
  expect(words()).toContain(word);
  expect(out()).toBe('');
});
