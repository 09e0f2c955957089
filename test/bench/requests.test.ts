import { expect, test } from 'vitest';
import { LATER, measure } from '../../bench/cost/measure.ts';
import { uploadsOf } from '../../bench/cost/uploads.ts';
import { synthesize } from '../infra/synthesize.ts';

const measured = await measure(await uploadsOf(50 + LATER));

/** Each of these is paid for a million times in a million articles; the memory of a site is read now and then. */
test.each([
  ['GetObject', 1, 1],
  ['PutItem', 2, 2],
  ['GetItem', 1, 1],
  ['SendMessageBatch', 0.1, 0.2],
  ['Query', 0, 0.3],
  ['BatchGetItem', 0, 0.3],
])('a new article at full batches: %s %d to %d times', (operation, least, most) => {
  const each = (measured.ingest[operation] ?? 0) / measured.articles;
  expect(each).toBeGreaterThanOrEqual(least);
  expect(each).toBeLessThanOrEqual(most);
});

test('and nothing else', () => {
  const known = ['BatchGetItem', 'GetItem', 'GetObject', 'PutItem', 'Query', 'SendMessageBatch'];
  expect(Object.keys(measured.ingest).filter((operation) => !known.includes(operation))).toEqual([]);
  expect(measured.writeUnits).toBeGreaterThanOrEqual(4 * measured.articles);
});

test('an issue is one record, and files', () => {
  const { day, week, month, readUnits } = measured.issue;
  for (const { requests } of [day, week, month]) {
    expect(requests).toMatchObject({ UpdateItem: 1 });
    expect(requests.PutObject).toBeGreaterThan(1);
  }
  expect(readUnits).toBeGreaterThan(0);
});

test('a week that rests costs a look at the table and a wish', () => {
  expect(measured.issue.putOff.requests).toEqual({ GetItem: 1, SendMessageBatch: 1 });
});

test('each function may do what it was seen to do', () => {
  const services = { Object: 's3', Item: 'dynamodb', Query: 'dynamodb', Message: 'sqs', Queue: 'sqs', Metric: 'cloudwatch' };
  const actionOf = (operation: string) => {
    const [, service] = Object.entries(services).find(([part]) => operation.includes(part)) ?? [];
    return `${service}:${operation === 'SendMessageBatch' ? 'SendMessage' : operation === 'HeadObject' ? 'GetObject' : operation}`;
  };
  const policies = Object.entries(synthesize().pipeline.findResources('AWS::IAM::Policy'));
  for (const [name, requests] of Object.entries({ Ingest: measured.ingest, Digest: measured.issue.day.requests })) {
    const allowed = policies
      .filter(([id]) => id.startsWith(`${name}Function`))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as { Action: string | string[] }[])
      .flatMap(({ Action }) => Action);
    for (const operation of Object.keys(requests)) expect(allowed, `${name}: ${operation}`).toContain(actionOf(operation));
  }
});
