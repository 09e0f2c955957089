import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ThreadNews, ThreadTask } from './endpoint-thread.ts';
import { type Endpoint, PortInUseError } from './listen.ts';

/**
 * Starts an endpoint in a thread of its own: it and the handlers have a core each. A fault in the thread ends the process.
 * @throws PortInUseError; the thread has ended then
 */
export async function startThreaded(task: ThreadTask): Promise<Endpoint> {
  const thread = new Worker(new URL('./endpoint-thread.ts', import.meta.url), { workerData: task });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const [news] = (await once(thread, 'message')) as [ThreadNews];
  if ('failed' in news) {
    const { name, message } = news.failed;
    await ended;
    throw name === 'PortInUseError' ? new PortInUseError(message) : new Error(message);
  }
  return {
    port: news.port,
    stop: async () => {
      thread.postMessage('stop');
      await ended;
    },
  };
}
