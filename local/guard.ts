import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** What the guards look at; an `IncomingMessage` is one. */
export interface Asked {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

/** Why a request is not let through, in S3's terms. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
}

const refuse = (status: number, code: string, message: string): Refusal => ({ status, code, message });

/**
 * What every laptop endpoint refuses before anything else sees the request: a Host other than loopback's (a page on
 * the internet whose name was made to point at 127.0.0.1), a foreign Origin (a page that posts here), and a path with
 * `.` or `..` segments in any encoding, or one that does not decode.
 */
export function refusal(request: Asked, port: number): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!host || !hosts.includes(host.toLowerCase())) return refuse(403, 'AccessDenied', `Use the address http://${hosts[0]}.`);
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) {
    return refuse(403, 'AccessDenied', 'Pages of another origin cannot call this address.');
  }
  const source = request.headers['x-amz-copy-source'];
  for (const path of [request.url ?? '/', ...(source === undefined ? [] : [source].flat())]) {
    const found = badPath(path);
    if (found) return found;
  }
  return undefined;
}

function badPath(url: string): Refusal | undefined {
  if (url.includes('#') || /[\\\0]/.test(url)) return refuse(400, 'InvalidURI', 'The path has a character that must be percent-encoded.');
  let path = url.split('?', 1)[0] ?? '';
  for (let decoded = 0; decoded <= 2; decoded++) {
    if (path.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) {
      return refuse(400, 'InvalidURI', "A key cannot have the segments '.' or '..'.");
    }
    if (path.includes('\0')) return refuse(400, 'InvalidURI', 'A key cannot have a NUL character.');
    try {
      path = decodeURIComponent(path);
    } catch {
      if (decoded === 0) return refuse(400, 'InvalidURI', 'The path is not percent-encoded UTF-8.');
      return undefined;
    }
  }
  return undefined;
}

/** Answers a refusal as S3 words an error; a HEAD has no body. */
export function answer(request: IncomingMessage, response: ServerResponse, { status, code, message }: Refusal): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff', connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : body);
  request.resume();
}

const escapeXml = (text: string) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
