export type S3EventName = 'ObjectCreated:Put' | 'ObjectCreated:Copy' | 'ObjectCreated:CompleteMultipartUpload' | 'ObjectRemoved:Delete';

export interface S3Happening {
  name: S3EventName;
  bucket: string;
  /** as it was uploaded, not encoded */
  key: string;
  /** what a removal does not have */
  object?: { size: number; etag: string };
  at: Date;
  /** place in the order of all events of this system, from 1; becomes the sequencer */
  order: bigint;
}

/** A key as S3 writes it in an event: form encoding, so a space is `+`, a plus `%2B`; `/` stays. */
export function eventKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');
}

/** The body of the message that S3 puts on a queue, record version 2.1 of "Event message structure" in the S3 user guide. */
export function s3Event({ name, bucket, key, object, at, order }: S3Happening, region: string): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: at.toISOString(),
        eventName: name,
        userIdentity: { principalId: 'AWS:LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': 'LOCAL', 'x-amz-id-2': 'LOCAL' },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'articles',
          bucket: { name: bucket, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: eventKey(key),
            ...(object ? { size: object.size, eTag: object.etag.replaceAll('"', '') } : {}),
            sequencer: order.toString(16).toUpperCase().padStart(18, '0'),
          },
        },
      },
    ],
  });
}

/** The first message on a queue after a bucket was told to notify it: no record, and no article. */
export function testEvent(bucket: string, at: Date): string {
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: at.toISOString(),
    Bucket: bucket,
    RequestId: 'LOCAL',
    HostId: 'LOCAL',
  });
}
