import cf from 'cloudfront';
// biome-ignore lint/style/useNodejsImportProtocol: the edge knows it by this name only.
import crypto from 'crypto';

/** One key a reader: the name, and the SHA-256 of the password in hexadecimal. An empty store lets nobody in. */
const readers = cf.kvs();

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
async function handler(event) {
  const header = event.request.headers.authorization;
  if (!header || !(await isReader(header.value))) {
    return {
      statusCode: 401,
      statusDescription: 'Unauthorized',
      headers: { 'www-authenticate': { value: 'Basic realm="Jianbao", charset="UTF-8"' }, 'cache-control': { value: 'no-store' } },
    };
  }
  delete event.request.headers.authorization;
  return withIndex(event.request);
}

async function isReader(value) {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(value);
  if (!match) return false;
  const [name, ...rest] = Buffer.from(match[1], 'base64').toString('utf8').split(':');
  try {
    return (await readers.get(name)) === crypto.createHash('sha256').update(rest.join(':')).digest('hex');
  } catch {
    return false;
  }
}
