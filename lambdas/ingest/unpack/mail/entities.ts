import { limits } from '../../../model/limits.ts';
import { RefusalError } from '../../refusal.ts';
import { type Headers, headersOf, parametersOf } from './header.ts';

/** One entity of a mail (RFC 2045): a leaf with its body still encoded, or a multipart with its parts. */
export interface Entity {
  headers: Headers;
  /** lower case: `text/html` */
  type: string;
  parameters: ReadonlyMap<string, string>;
  body: string;
  parts: Entity[];
}

/** The tree of a mail; the text holds one byte a character. @throws RefusalError `too-many-members`, `too-deep` */
export function entityOf(text: string, count = { left: limits.mailParts }, depth = 0): Entity {
  if (count.left-- <= 0) throw tooManyParts();
  if (depth > limits.mailDepth) throw new RefusalError('too-deep', `The mail nests its parts more than ${limits.mailDepth} deep.`);
  const { headers, bodyStart } = headersOf(text);
  const { value, parameters } = parametersOf(headers.get('content-type') ?? 'text/plain');
  const body = text.slice(bodyStart);
  const boundary = parameters.get('boundary') ?? '';
  const isMultipart = value.startsWith('multipart/') && boundary !== '';
  const parts = isMultipart ? partsOf(body, boundary).map((part) => entityOf(part, count, depth + 1)) : [];
  return { headers, type: value, parameters, body: isMultipart ? '' : body, parts };
}

const tooManyParts = (): RefusalError =>
  new RefusalError('too-many-members', `The mail has more than ${limits.mailParts} parts: split it.`);

/** What stands between the lines that begin with the boundary; a last part that is cut short counts. */
function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if ((at > 0 && body[at - 1] !== '\n') || /[^\s-]/.test(body[at + mark.length] ?? '')) continue;
    if (parts.length > limits.mailParts) throw tooManyParts();
    if (start !== -1) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    const isLast = body.startsWith('--', at + mark.length);
    const lineEnd = body.indexOf('\n', at);
    start = isLast || lineEnd === -1 ? -1 : lineEnd + 1;
    if (isLast) break;
  }
  if (start !== -1) parts.push(body.slice(start));
  return parts;
}
