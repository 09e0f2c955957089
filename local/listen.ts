import type { Server } from 'node:http';

/** A server that was started. */
export interface Endpoint {
  port: number;
  /** resolves when nothing of it is left */
  stop(): Promise<void>;
}

/** Longer than a client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

/** Somebody else listens there. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/**
 * Listens on 127.0.0.1 and nowhere else; port 0 takes any free one. Gives the port.
 * @throws PortInUseError with the flag that helps
 */
export function listen(server: Server, port: number, purpose: string): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      const state = error.code === 'EACCES' ? 'not allowed' : 'in use';
      reject(
        new PortInUseError(`Port ${port} (${purpose}) is ${state}. Choose another with --port N; Jianbao takes N, N+1 and N+2.`, {
          cause: error,
        }),
      );
    });
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** Stops listening and ends every connection; requests under way are given a moment first. */
export async function close(server: Server, graceMs = 1000): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
