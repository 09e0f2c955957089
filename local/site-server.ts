import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { refusal } from './guard.ts';
import { close, type Endpoint, listen } from './listen.ts';
import { movedPage } from './moved-page.ts';

/** By extension, since what a browser does with a file must not hang on who uploaded it. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.pdf': 'application/pdf',
  '.eml': 'message/rfc822',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const NOT_FOUND = page(
  '没有这一页 · Not found',
  '这里没有内容。系统刚启动时，第一期简报要等几秒才编好。<br><span lang="en">There is nothing here. Just after the start, the first issue takes a few seconds.</span>',
);

/** The site bucket as a web site: a folder's page is its `index.html`, and nothing can be written. One that is not public asks robots to stay away. */
export async function startSiteServer(options: { port: number; s3: S3Client; bucket: string; isPublic?: boolean }): Promise<Endpoint> {
  const { s3, bucket, isPublic = false } = options;
  const server = createServer();
  const port = await listen(server, options.port, 'the site');
  server.on('request', (request, response) => {
    if (!isPublic) response.setHeader('x-robots-tag', 'noindex');
    const refused = refusal(request, port);
    if (refused) return send(request, response, refused.status, page(refused.code, refused.message));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return send(request, response, 405, page('Method not allowed', 'The site can be read, and nothing else.'));
    }
    serve(request, response, s3, bucket).catch(() => {
      send(request, response, 502, page('Bad gateway', 'The site bucket does not answer.'));
    });
  });
  return { port, stop: () => close(server) };
}

async function serve(request: IncomingMessage, response: ServerResponse, s3: S3Client, bucket: string): Promise<void> {
  const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/').slice(1);
  const moved = movedPage(`/${path}`);
  if (moved !== null) {
    response.setHeader('location', moved);
    return send(request, response, 301, page('已移动 · Moved', `<a href="${moved}">${moved}</a>`));
  }
  const key = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const found = await read(s3, bucket, key);
  if (!found) return send(request, response, 404, (await read(s3, bucket, '404.html'))?.body ?? NOT_FOUND);
  response.setHeader('etag', found.etag);
  if (request.headers['if-none-match'] === found.etag) return send(request, response, 304, Buffer.alloc(0));
  const type = TYPES[extname(key).toLowerCase()] ?? found.type;
  const range = rangeIn(request, found);
  if (!range) return send(request, response, 200, found.body, type);
  const { start, end } = range;
  response.setHeader('content-range', `bytes ${start}-${end - 1}/${found.body.length}`);
  send(request, response, 206, found.body.subarray(start, end), type);
}

/** The one range of bytes that is asked for, as CloudFront answers it; another form, or of another version, is answered with all. */
function rangeIn({ headers }: IncomingMessage, { body, etag }: { body: Buffer; etag: string }): { start: number; end: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const start = Number(from);
  const end = Math.min(body.length, to ? Number(to) + 1 : body.length);
  const isOther = headers['if-range'] !== undefined && headers['if-range'] !== etag;
  return from === undefined || isOther || start >= end ? null : { start, end };
}

async function read(s3: S3Client, Bucket: string, Key: string) {
  try {
    const { Body, ETag = '', ContentType = 'application/octet-stream' } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return { body: Buffer.from((await Body?.transformToByteArray()) ?? []), etag: ETag, type: ContentType };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

function send(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer, type = TYPES['.html'] ?? ''): void {
  const described = status === 304 ? {} : { 'content-type': type, 'content-length': body.length };
  response.writeHead(status, { ...HEADERS, ...described });
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
  request.resume();
}

function page(title: string, text: string): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>` +
      `<style>:root{color-scheme:light dark}body{font:1rem/1.7 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style>` +
      `<h1>${title}</h1><p>${text}</p>`,
  );
}
