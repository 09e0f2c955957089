import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { makeApp, synthesize } from './synthesize.ts';

const machines = (context: Record<string, unknown>) =>
  Object.values(synthesize(context).pipeline.findResources('AWS::StepFunctions::StateMachine'));

test('there is one only when it is asked for, and it maps the bucket to the ingest queue', { timeout: 120_000 }, () => {
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

test('its role lists, sends and runs, and nothing else', { timeout: 120_000 }, () => {
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

test('no finding of cdk-nag is left', { timeout: 120_000 }, () => {
  const { app } = makeApp({ reprocessMap: 'true' });
  app.synth();
  const found = [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) => pack.validateScope(app).violations);
  expect(
    found.map(({ ruleName, violatingResources }) => `${ruleName}: ${violatingResources.map((each) => each.constructPath).join(', ')}`),
  ).toEqual([]);
});
