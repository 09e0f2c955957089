/** What happened to one key of the articles bucket. */
export interface ObjectEvent {
  kind: 'put' | 'delete';
  key: string;
  versionId?: string;
  /** S3's order of events on one key, padded so that texts compare as it says; '' for what stands under the key, whatever happened last */
  sequencer: string;
  /** of a put: the same for the same bytes uploaded in one piece */
  eTag: string;
  size: number;
  /** ISO instant (UTC) */
  at: string;
}

/** The message is not what the bucket sends; it goes to the dead-letter queue. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** S3's sequencers are hexadecimal of differing length; the shorter is to be padded with zeros on its right. */
const SEQUENCER_LENGTH = 32;

interface S3Notification {
  Event?: string;
  Records?: {
    eventName?: string;
    eventTime?: string;
    s3?: { object?: { key?: string; size?: number; eTag?: string; versionId?: string; sequencer?: string } };
  }[];
}

/**
 * The events in the body of a queue message, in their order. S3's test event and events of other kinds give none.
 *
 * @throws MessageError when the body is no S3 notification
 */
export function objectEventsOf(body: string): ObjectEvent[] {
  const message = parse(body);
  if (message.Event === 's3:TestEvent') return [];
  if (!Array.isArray(message.Records)) throw new MessageError('The message is no S3 notification: it has no Records.');
  return message.Records.flatMap(({ eventName = '', eventTime, s3 }) => {
    const kind = /^ObjectCreated:/.test(eventName) ? 'put' : /^ObjectRemoved:/.test(eventName) ? 'delete' : null;
    if (!kind) return [];
    const object = s3?.object;
    if (!object?.key || !eventTime) throw new MessageError('The S3 notification has a record without a key or a time.');
    const { versionId } = object;
    return [
      {
        kind,
        key: keyOf(object.key),
        ...(versionId ? { versionId } : {}),
        sequencer: object.sequencer ? object.sequencer.toUpperCase().padEnd(SEQUENCER_LENGTH, '0') : '',
        eTag: object.eTag ?? '',
        size: object.size ?? 0,
        at: new Date(eventTime).toISOString(),
      } satisfies ObjectEvent,
    ];
  });
}

/** An object as a list of the bucket has it. */
export interface StandingObject {
  key: string;
  eTag: string;
  size: number;
  /** ISO instant (UTC) */
  modifiedAt: string;
}

/**
 * The body of a message that has an object read again. It is a notification without a sequencer: nothing happened, so it takes the place
 * of the last event on its key, and newer ones go before it.
 */
export function readAgainMessage({ key, eTag, size, modifiedAt }: StandingObject): string {
  const object = { key: encodeURIComponent(key), size, eTag };
  return JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', eventTime: modifiedAt, s3: { object } }] });
}

/** S3 encodes keys as a form does: a space is a plus sign. */
function keyOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    throw new MessageError(`The key ${encoded} in the S3 notification is not URL-encoded.`);
  }
}

function parse(body: string): S3Notification {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new MessageError('The message is no JSON object.');
}
