import { describe, expect, test } from 'vitest';
import { MessageError, objectEventsOf } from '../../lambdas/ingest/object-events.ts';

const event = (eventName: string, object: object) =>
  JSON.stringify({ Records: [{ eventName, eventTime: '2026-11-21T01:02:03.000Z', s3: { object: { size: 7, eTag: 'e', ...object } } }] });

describe('objectEventsOf', () => {
  test.each([
    ['ObjectCreated:Put', 'put'],
    ['ObjectCreated:CompleteMultipartUpload', 'put'],
    ['ObjectCreated:Copy', 'put'],
    ['ObjectRemoved:Delete', 'delete'],
    ['ObjectRemoved:DeleteMarkerCreated', 'delete'],
  ])('%s is a %s', (name, kind) => expect(objectEventsOf(event(name, { key: 'a', sequencer: '0A' }))).toMatchObject([{ kind, key: 'a' }]));

  test.each([
    ['a+b.txt', 'a b.txt'],
    ['a%2Bb.txt', 'a+b.txt'],
    ['%E4%B8%AD%E5%8E%9F/%25.txt', '中原/%.txt'],
  ])('the key %s is %s', (encoded, key) => expect(objectEventsOf(event('ObjectCreated:Put', { key: encoded }))).toMatchObject([{ key }]));

  test('sequencers compare as texts', () => {
    const [short, long] = ['0055AED6DCD90281E5', '0055aed6dcd90281e501'].map(
      (sequencer) => objectEventsOf(event('ObjectCreated:Put', { key: 'a', sequencer }))[0]?.sequencer ?? '',
    );
    expect(short && long && short < long).toBe(true);
  });

  test.each([JSON.stringify({ Event: 's3:TestEvent' }), event('ObjectRestore:Completed', { key: 'a' }), '{"Records":[]}'])(
    '%s is none',
    (body) => expect(objectEventsOf(body)).toEqual([]),
  );

  test.each(['', 'hello', '[]', '{}', 'null', event('ObjectCreated:Put', {}), event('ObjectCreated:Put', { key: '%E4%B8' })])(
    '%s is no notification',
    (body) => expect(() => objectEventsOf(body)).toThrow(MessageError),
  );
});
