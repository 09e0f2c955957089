import { describe, expect, test } from 'vitest';
import { configFrom } from '../../lib/config.ts';
import { synthesize } from './synthesize.ts';

/** What the two functions may do on Bedrock. */
const allowed = (context: Record<string, string>) =>
  Object.values(synthesize(context).pipeline.findResources('AWS::IAM::Policy'))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as { Action: string | string[] }[])
    .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('bedrock:')));

const tokens = { writerMonthlyTokens: '2000000' };
const arn = (...rest: unknown[]) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...rest]] });

test('without a writer no function knows of Bedrock', () => {
  expect(allowed({})).toEqual([]);
  expect(JSON.stringify(synthesize().pipeline.toJSON())).not.toMatch(/bedrock|WRITER_/);
});

test('a model that is named can be called by the digest function alone, and no other', () => {
  expect(allowed({ writerModel: 'amazon.nova-lite-v1:0', writerRegion: 'eu-central-1', ...tokens })).toEqual([
    { Action: 'bedrock:InvokeModel', Effect: 'Allow', Resource: arn(':bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0') },
  ]);
});

test('the model of an inference profile can be called through that profile alone', () => {
  const profile = arn(':bedrock:eu-central-1:', { Ref: 'AWS::AccountId' }, ':inference-profile/eu.amazon.nova-lite-v1:0');
  expect(allowed({ writerModel: 'eu.amazon.nova-lite-v1:0', writerRegion: 'eu-central-1', ...tokens })).toEqual([
    { Action: 'bedrock:InvokeModel', Effect: 'Allow', Resource: profile },
    {
      Action: 'bedrock:InvokeModel',
      Effect: 'Allow',
      Resource: arn(':bedrock:*::foundation-model/amazon.nova-lite-v1:0'),
      Condition: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    },
  ]);
});

describe('a setting that cannot work is refused', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ writerModel: 'arn:aws:bedrock:us-east-1::foundation-model/x', ...tokens }, /^writerModel is '.*not its ARN, like amazon\.nova/],
    [{ writerModel: 'amazon.nova-lite-v1:0' }, /^writerMonthlyTokens is not set: nobody writes without a bound/],
    [{ writerModel: 'amazon.nova-lite-v1:0', writerMonthlyTokens: 'many' }, /^writerMonthlyTokens is 'many'. Write a whole number/],
    [{ writerModel: 'amazon.nova-lite-v1:0', writerRegion: 'Frankfurt', ...tokens }, /^writerRegion is 'Frankfurt'. Write an AWS region/],
    [{ writerModel: 'amazon.nova-lite-v1:0', writerSeconds: '90', ...tokens }, /^writerSeconds is '90'. Write a whole number from 1 to 60/],
    [tokens, /^writerModel is not set, so nobody writes/],
    [{ 'writer-model': 'amazon.nova-lite-v1:0' }, /Write writerModel/],
  ])('%o', (context, message) => expect(() => configFrom(context)).toThrow(message));
});
