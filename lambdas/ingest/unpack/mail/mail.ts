import { RefusalError } from '../../refusal.ts';
import { hostOf } from '../../site.ts';
import type { Budget } from '../budget.ts';
import type { Envelope, Sealed } from '../part.ts';
import { tidyPath } from '../tidy-path.ts';
import { decodeWords } from './encoded-words.ts';
import { type Entity, entityOf } from './entities.ts';
import { parametersOf } from './header.ts';
import { bodyBytes } from './transfer.ts';

/** A mail: the text that it says itself, and what is attached to it. */
export interface Mail {
  body: Omit<Sealed, 'path'> | null;
  members: (Sealed | { path: string; error: RefusalError })[];
}

/** Attachments that accompany a mail and are no articles, by the type that the mail says. */
const NO_ARTICLE = /^(application\/(pgp-|x?-?pkcs7-)|text\/(calendar|vcard|x-vcard|css|javascript))/;
const REPLY = /^(?:\s*(?:re|fwd?|回复|答复|转发|回覆|答覆|轉寄|轉發)\s*[:：])+\s*/i;

/**
 * Opens a mail (eml) or a page saved as one (mhtml). Of alternatives the HTML is taken, of related parts the first: the others are
 * its pictures and styles.
 *
 * @throws RefusalError `too-many-members`, `too-deep`, `too-large`, `empty`
 */
export function openMail(bytes: Uint8Array, budget: Budget): Mail {
  const root = entityOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const [first, ...others] = leavesOf(root);
  if (!first) throw new RefusalError('empty', 'The mail holds nothing that can be read.');
  const isText = isBody(first);
  const body = isText ? withEnvelope(open(first, budget), envelopeOf(root)) : null;
  const attached = isText ? others : [first, ...others];
  const isBlank = body !== null && attached.length > 0 && body.bytes.every((byte) => byte <= 32);
  return { body: isBlank ? null : body, members: attached.map((leaf, i) => memberOf(leaf, i, budget)) };
}

/** The entities that say something, in their order. */
function leavesOf(entity: Entity): Entity[] {
  if (entity.parts.length === 0) return entity.type.startsWith('multipart/') ? [] : [entity];
  if (entity.type === 'multipart/alternative') return leavesOf(bestOf(entity.parts));
  if (entity.type === 'multipart/related') {
    const root = rootOf(entity);
    return [root, ...entity.parts.filter((part) => part !== root && isAttached(part))].flatMap(leavesOf);
  }
  return entity.parts.flatMap(leavesOf);
}

function bestOf(parts: readonly Entity[]): Entity {
  const html = parts.findLast(({ type, parts: inner }) => type === 'text/html' || inner.length > 0);
  return (html ?? parts.find(({ type }) => type === 'text/plain') ?? parts[0]) as Entity;
}

function rootOf({ parts, parameters }: Entity): Entity {
  const start = parameters.get('start');
  return (parts.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ?? parts[0]) as Entity;
}

/** A text that is not marked as attached. */
const isBody = (entity: Entity): boolean =>
  /^text\/(plain|html)$/.test(entity.type) && !isAttached(entity) && !entity.parameters.has('name');

const isAttached = ({ headers }: Entity): boolean => parametersOf(headers.get('content-disposition') ?? '').value === 'attachment';

function open({ headers, type, body, parameters }: Entity, budget: Budget): Omit<Sealed, 'path'> {
  const bytes = bodyBytes(body, headers.get('content-transfer-encoding') ?? '');
  budget.take(bytes.length);
  const declared = parameters.get('charset');
  return { bytes, ...(declared ? { declared } : {}), envelope: { isHtml: type === 'text/html' } };
}

function memberOf(leaf: Entity, i: number, budget: Budget): Mail['members'][number] {
  const { headers, type, parameters } = leaf;
  const filename = parametersOf(headers.get('content-disposition') ?? '').parameters.get('filename') ?? parameters.get('name');
  const path = tidyPath(filename ?? '') || `part ${i + 1}`;
  if (NO_ARTICLE.test(type)) return { path, error: new RefusalError('no-article', `The attachment is ${type}, no article.`) };
  return { path, ...open(leaf, budget) };
}

/** What the header says of the body. Of a saved page it says when it was saved: nothing that counts. */
function envelopeOf({ headers }: Entity): Envelope {
  const from = decodeWords(headers.get('from') ?? '');
  const address = headers.get('snapshot-content-location');
  if (address !== undefined || /^<?(saved by|由.*保存)/i.test(from)) return siteIn(hostOf(address ?? ''));
  const title = decodeWords(headers.get('subject') ?? '')
    .replace(REPLY, '')
    .trim();
  const date = headers.get('date');
  const sender = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? '';
  return { ...(title ? { title } : {}), ...(date ? { date } : {}), ...siteIn(hostOf(`https://${sender}`)) };
}

const siteIn = (site: string | undefined): Envelope => (site ? { site } : {});

const withEnvelope = (sealed: Omit<Sealed, 'path'>, envelope: Envelope): Omit<Sealed, 'path'> => ({
  ...sealed,
  envelope: { ...sealed.envelope, ...envelope },
});
