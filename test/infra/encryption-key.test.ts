import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synthesize } from './synthesize.ts';

const ARN = 'arn:aws:kms:us-east-1:123456789012:key/12345678-90ab-cdef-1234-567890abcdef';

describe.each([
  ['own', 1],
  [ARN, 0],
])('encryptionKey %s', (encryptionKey, keys) => {
  const { storage, pipeline } = synthesize({ encryptionKey });

  test('encrypts buckets, table and queues', () => {
    storage.resourceCountIs('AWS::KMS::Key', keys);
    storage.allResourcesProperties('AWS::S3::Bucket', {
      BucketEncryption: { ServerSideEncryptionConfiguration: [Match.objectLike({ BucketKeyEnabled: true })] },
    });
    storage.hasResourceProperties('AWS::DynamoDB::Table', { SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
    for (const stack of [storage, pipeline]) stack.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: Match.anyValue() });
  });

  test('lets each function work with it, by named actions', () => {
    const used = Object.entries(pipeline.findResources('AWS::IAM::Policy'))
      .filter(([id]) => /^(Ingest|Digest)Function/.test(id))
      .map(([, { Properties }]) => keyActions(Properties.PolicyDocument.Statement));
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
    expect(used).toEqual([actions, actions]);
  });
});

test('a key of this system stays, turns, and serves the bucket and the distributions of this account only', () => {
  const { storage } = synthesize({ encryptionKey: 'own' });
  storage.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { EnableKeyRotation: true },
  });
  expect(Object.keys(storage.findResources('AWS::KMS::Key'))).toEqual(['Key961B73FD']);
  expect(services(storage)).toEqual({ 's3.amazonaws.com': ['aws:SourceAccount'], 'cloudfront.amazonaws.com': ['aws:SourceArn'] });
});

test('without the option there is no key to pay for', () => {
  const { storage, pipeline } = synthesize();
  for (const stack of [storage, pipeline]) expect(JSON.stringify(stack.toJSON())).not.toContain('kms');
});

type Statement = { Action: string | string[]; Principal?: { Service?: string }; Condition?: Record<string, Record<string, unknown>> };

function keyActions(statements: Statement[]): string[] {
  return statements.flatMap(({ Action }) => [Action].flat()).filter((action) => action.startsWith('kms:'));
}

/** The services that the key's policy lets use it, each with what it is bound to. */
function services(template: Template): Record<string, string[]> {
  const [key] = Object.values(template.findResources('AWS::KMS::Key'));
  const statements = key?.Properties.KeyPolicy.Statement as Statement[];
  return Object.fromEntries(
    statements.flatMap(({ Principal, Condition = {} }) =>
      Principal?.Service ? [[Principal.Service, Object.values(Condition).flatMap((bound) => Object.keys(bound))]] : [],
    ),
  );
}
