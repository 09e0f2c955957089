import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { close, listen, PortInUseError } from '../../local/listen.ts';
import { startThreaded } from '../../local/threaded.ts';
import { ask, temporaryFolder } from './with-system.ts';

test('an endpoint in a thread answers until it is stopped', async () => {
  const { port, stop } = await startThreaded({ dynamodb: { port: 0, data: temporaryFolder() } });
  expect((await ask(port, '/', { headers: { host: 'foreign.example' } })).status).toBe(403);
  await stop();
  await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
});

test('a port that is taken is said by its name', async () => {
  const server = createServer();
  onTestFinished(() => close(server));
  const port = await listen(server, 0, 'a test');
  await expect(startThreaded({ dynamodb: { port, data: temporaryFolder() } })).rejects.toThrow(PortInUseError);
});
