import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { objectEventsOf, readAgainMessage } from '../../lambdas/ingest/object-events.ts';
import { definition } from '../../lib/constructs/reprocess-map.ts';
import { makeApp, synthesize } from './synthesize.ts';

const machines = (context: Record<string, unknown>) =>
  Object.values(synthesize(context).pipeline.findResources('AWS::StepFunctions::StateMachine'));

test('there is one only when it is asked for, and it maps the bucket to the ingest queue', () => {
  expect(machines({})).toEqual([]);
  const [machine] = machines({ reprocessMap: 'true' });
  const parts: unknown[] = machine?.Properties.DefinitionString['Fn::Join'][1] ?? [];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'X')).join('');
  const { States } = JSON.parse(text);
  expect(States.EachObject).toMatchObject({
    ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2' },
    ItemBatcher: { MaxItemsPerBatch: 10 },
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' } },
  });
  expect(States.EachObject.ItemProcessor.States.Send.Resource).toBe('arn:aws:states:::aws-sdk:sqs:sendMessageBatch');
});

/** An expression of the machine, as Step Functions evaluates it. */
async function evaluate(expression: string, states: object): Promise<unknown> {
  const inner = expression.replace(/^\{%|%\}$/g, '');
  // What comes back are JSONata's own arrays: as JSON they are what the next state gets.
  return JSON.parse(JSON.stringify((await jsonata(inner).evaluate({}, { states })) ?? null));
}

describe('the messages of a batch', () => {
  const SINCE = Date.parse('2026-11-20T00:00:00Z') / 1000;
  const { Since, IsAny, IsSent, Send } = definition('articles', 'https://queue').States.EachObject.ItemProcessor.States;
  const object = (Key: string, day: number) => ({ Key, Size: 900 + day, Etag: `"e${day}"`, LastModified: SINCE + day * 86_400 });
  const entriesOf = (Items: object[]) =>
    evaluate(Since.Assign.entries, { input: { BatchInput: { since: SINCE }, Items } }) as Promise<{ Id: string; MessageBody: string }[]>;

  test.each([
    ['none', [object('old.txt', -1)], 0],
    ['one', [object('old.txt', -1), object('a.txt', 1)], 1],
    ['all, whatever their keys hold', [object('区/a b+c%.txt', 0), object('引"号\\.txt', 1), object('#?&=.txt', 2)], 3],
  ])('are those of the objects since: %s', async (_, items, count) => {
    const entries = await entriesOf(items);
    expect(entries.map(({ Id }) => Id)).toEqual(Array.from({ length: count }, (_, n) => String(n)));
    const taken = items.filter(({ LastModified }) => LastModified >= SINCE);
    const asked = taken.map(({ Key, Size, Etag, LastModified }) =>
      readAgainMessage({ key: Key, size: Size, eTag: Etag.replaceAll('"', ''), modifiedAt: new Date(LastModified * 1000).toISOString() }),
    );
    expect(entries.flatMap(({ MessageBody }) => objectEventsOf(MessageBody))).toEqual(asked.flatMap(objectEventsOf));
  });

  test('are sent when there are any, and again while some are refused', async () => {
    const any = (entries: object[]) => evaluate(IsAny.Choices[0]?.Condition.replace('$entries', '$states.entries') ?? '', { entries });
    expect(await Promise.all([any([]), any([{}]), any([{}, {}])])).toEqual([false, true, true]);
    const refused = (result: object) => evaluate(Send.Assign.refused, { result });
    expect(await Promise.all([refused({ Successful: [{}] }), refused({ Failed: [{}, {}] })])).toEqual([0, 2]);
    expect(IsSent.Choices[0]).toEqual({ Condition: '{% $refused > 0 %}', Next: 'Pause' });
  });
});

test('its role lists, sends and runs, and nothing else', () => {
  const { pipeline } = synthesize({ reprocessMap: 'true' });
  const policies = Object.entries(pipeline.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith('Reprocess'));
  const actions = policies.flatMap(([, { Properties }]) =>
    (Properties.PolicyDocument.Statement as { Action: string | string[] }[]).flatMap(({ Action }) => Action),
  );
  expect(actions.toSorted()).toEqual([
    's3:ListBucket',
    'sqs:SendMessage',
    'states:DescribeExecution',
    'states:StartExecution',
    'states:StopExecution',
  ]);
});

test('no finding of cdk-nag is left', () => {
  const { app } = makeApp({ reprocessMap: 'true' });
  app.synth();
  const found = [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) => pack.validateScope(app).violations);
  expect(
    found.map(({ ruleName, violatingResources }) => `${ruleName}: ${violatingResources.map((each) => each.constructPath).join(', ')}`),
  ).toEqual([]);
});
