import { expect, test } from 'vitest';
import { eventKey, s3Event } from '../../local/s3-event.ts';

const keys = [
  ['a.txt', 'a.txt'],
  ['seeds/a.txt', 'seeds/a.txt'],
  ['two words.txt', 'two+words.txt'],
  ['a+b.txt', 'a%2Bb.txt'],
  ['100%.txt', '100%25.txt'],
  ['%2F.txt', '%252F.txt'],
  ["(x)!'~*.txt", '%28x%29%21%27%7E*.txt'],
  ['a&b=c?d#e.txt', 'a%26b%3Dc%3Fd%23e.txt'],
  ['区县/简报.txt', '%E5%8C%BA%E5%8E%BF/%E7%AE%80%E6%8A%A5.txt'],
  ['𠮷.txt', '%F0%A0%AE%B7.txt'],
] as const;

test.each(keys)('%s is told as %s, and comes back', (key, encoded) => {
  expect(eventKey(key)).toBe(encoded);
  expect(decodeURIComponent(encoded.replaceAll('+', ' '))).toBe(key);
});

test('a sequencer is hexadecimal of one length, so that it sorts as text', () => {
  const sequencer = (order: bigint) => {
    const body = s3Event({ name: 'ObjectRemoved:Delete', bucket: 'b', key: 'k', at: new Date(0), order }, 'us-east-1');
    return JSON.parse(body).Records[0].s3.object.sequencer;
  };
  expect([1n, 15n, 16n, 255n, 256n, 10n ** 15n].map(sequencer)).toEqual([
    '000000000000000001',
    '00000000000000000F',
    '000000000000000010',
    '0000000000000000FF',
    '000000000000000100',
    '000000038D7EA4C68000'.slice(2),
  ]);
});
