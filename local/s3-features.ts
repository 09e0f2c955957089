import type { Asked, Refusal } from './guard.ts';

/** Query parameters that carry no feature: the operation's name and presigning. */
const PLAIN_QUERY = /^(x-id|x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256|user-agent))$/i;

/** Headers that are obeyed, or that only describe the transport. Any other `x-amz-*` asks for a feature that is not here. */
const KNOWN_HEADERS =
  /^x-amz-(date|content-sha256|security-token|user-agent|sdk-checksum-algorithm|checksum-.*|trailer|decoded-content-length|meta-.*|copy-source|copy-source-range|metadata-directive|object-attributes|max-parts|mp-object-size|target|expected-bucket-owner)$/;

/** `METHOD level` → the sets of query parameters that mean something to it; the first that is complete decides. */
const OPERATIONS: Record<string, { required: string[]; optional?: string[] }[]> = {
  'GET service': [{ required: [] }],
  'POST service': [{ required: [] }],
  'HEAD bucket': [{ required: [] }],
  'GET bucket': [
    {
      required: [],
      optional: [
        'list-type',
        'prefix',
        'delimiter',
        'max-keys',
        'marker',
        'start-after',
        'continuation-token',
        'encoding-type',
        'fetch-owner',
      ],
    },
  ],
  'POST bucket': [{ required: ['delete'] }],
  'HEAD object': [{ required: [], optional: ['partNumber'] }],
  'GET object': [{ required: [], optional: ['partNumber', 'attributes'] }],
  'PUT object': [{ required: [] }, { required: ['uploadId', 'partNumber'] }],
  'POST object': [{ required: ['uploads'] }, { required: ['uploadId'] }],
  'DELETE object': [{ required: [] }, { required: ['uploadId'] }],
};

/**
 * S3 features that the emulator would answer with 200 and not do (versions, tags, ACLs, policies, conditional writes …)
 * get 501 instead, and so do buckets that the stacks do not define: a test that passes here must mean something.
 */
export function unsupported({ method = 'GET', url = '/', headers }: Asked): Refusal | undefined {
  const no = (message: string): Refusal => ({ status: 501, code: 'NotImplemented', message });
  const [path = '/', search = ''] = url.split(/\?(.*)/s, 2);
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  if (level === 'service' && method === 'POST') {
    if (headers['content-type']?.startsWith('application/x-amz-json-1.0')) return undefined;
    return no('This address speaks S3, and SQS in its JSON protocol.');
  }
  if (bucket !== '' && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    return { status: 400, code: 'InvalidBucketName', message: 'The specified bucket is not valid.' };
  }
  const asked = [...new URLSearchParams(search).keys()].filter((name) => !PLAIN_QUERY.test(name));
  const fits = OPERATIONS[`${method} ${level}`]?.some(
    ({ required, optional = [] }) =>
      required.every((name) => asked.includes(name)) && asked.every((name) => required.includes(name) || optional.includes(name)),
  );
  if (!fits) return no(`The laptop's S3 has no ${method} ${level}${asked.length > 0 ? ` with ${asked.join(', ')}` : ''}.`);
  const header = Object.keys(headers).find((name) => name.startsWith('x-amz-') && !KNOWN_HEADERS.test(name));
  if (header) return no(`The laptop's S3 does not know the header ${header}.`);
  if (/\?versionId=/i.test(String(headers['x-amz-copy-source'] ?? ''))) return no("The laptop's S3 keeps one version of an object.");
  const writes = method === 'PUT' || (method === 'POST' && level === 'object') || method === 'DELETE';
  if (writes && (headers['if-match'] ?? headers['if-none-match'])) return no("The laptop's S3 has no conditional writes.");
  return undefined;
}
