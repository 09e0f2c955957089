import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { synthesize } from './synthesize.ts';

const { storage, stacks } = synthesize();

test('the stack refuses deletion, and nothing in it goes with it', () => {
  expect(stacks.storage.terminationProtection).toBe(true);
  for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue']) {
    storage.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  }
});

/** Another logical id, or another name, is another resource: CloudFormation would put an empty one beside the full one. */
test('what holds data keeps its logical id and its name', () => {
  const holding = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue'];
  const resources = Object.entries(storage.toJSON().Resources as Record<string, { Type: string; Properties: Record<string, unknown> }>);
  const kept = resources
    .filter(([, { Type }]) => holding.includes(Type))
    .map(([id, { Type, Properties }]) => `${Type} ${id} ${JSON.stringify(Properties.BucketName ?? null)}`);
  expect(kept.sort()).toEqual([
    'AWS::DynamoDB::Table TableCD117FA1 null',
    'AWS::S3::Bucket Articles47CFF050 {"Fn::Join":["",["jianbao-prod-articles-",{"Ref":"AWS::AccountId"},"-",{"Ref":"AWS::Region"}]]}',
    'AWS::S3::Bucket SiteE53D7754 {"Fn::Join":["",["jianbao-prod-site-",{"Ref":"AWS::AccountId"},"-",{"Ref":"AWS::Region"}]]}',
    'AWS::SQS::Queue IngestDlqF5C25799 null',
    'AWS::SQS::Queue IngestQueue95F6DB49 null',
  ]);
  expect(JSON.stringify(storage.findResources('AWS::DynamoDB::Table'))).not.toContain('"TableName"');
});

test.each([
  ['articles', true],
  ['site', false],
])('the %s bucket is private and encrypted', (holds, versioned) => {
  storage.hasResourceProperties('AWS::S3::Bucket', {
    BucketName: { 'Fn::Join': ['', [`jianbao-prod-${holds}-`, { Ref: 'AWS::AccountId' }, '-', { Ref: 'AWS::Region' }]] },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    BucketEncryption: Match.anyValue(),
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    VersioningConfiguration: versioned ? { Status: 'Enabled' } : Match.absent(),
  });
});

test('buckets and queues answer over TLS only', () => {
  const tlsOnly = {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
    },
  };
  storage.allResourcesProperties('AWS::S3::BucketPolicy', tlsOnly);
  storage.allResourcesProperties('AWS::SQS::QueuePolicy', tlsOnly);
  storage.resourceCountIs('AWS::S3::BucketPolicy', 2);
  storage.resourceCountIs('AWS::SQS::QueuePolicy', 2);
});

test('uploads and deletions go straight to the ingest queue, once the queue lets the bucket in', () => {
  const [[queue] = []] = Object.entries(storage.findResources('AWS::SQS::Queue', { Properties: { RedrivePolicy: Match.anyValue() } }));
  const [[policy] = []] = Object.entries(storage.findResources('AWS::SQS::QueuePolicy', { Properties: { Queues: [{ Ref: queue }] } }));
  storage.hasResource('AWS::S3::Bucket', {
    Properties: {
      NotificationConfiguration: {
        QueueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((Event) => ({
          Event,
          Queue: { 'Fn::GetAtt': [queue, 'Arn'] },
        })),
      },
    },
    DependsOn: [policy],
  });
  const parts = ['arn:', { Ref: 'AWS::Partition' }, ':s3:::jianbao-prod-articles-', { Ref: 'AWS::AccountId' }, '-', { Ref: 'AWS::Region' }];
  storage.hasResourceProperties('AWS::SQS::QueuePolicy', {
    Queues: [{ Ref: queue }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnLike: { 'aws:SourceArn': { 'Fn::Join': ['', parts] } },
          },
        }),
      ]),
    },
  });
});

test('an upload that failed five times is kept for a person, longer than it waited', () => {
  const [[dlq] = []] = Object.entries(storage.findResources('AWS::SQS::Queue', { Properties: { RedrivePolicy: Match.absent() } }));
  storage.hasResourceProperties('AWS::SQS::Queue', {
    RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [dlq, 'Arn'] }, maxReceiveCount: 5 },
    MessageRetentionPeriod: 4 * 86_400,
    VisibilityTimeout: 1080,
  });
  storage.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: Match.absent(), MessageRetentionPeriod: 14 * 86_400 });
  storage.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
});

test('the table is on demand, can be restored to any second, and has the indexes by period and by site', () => {
  storage.hasResourceProperties('AWS::DynamoDB::Table', {
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byPeriod',
        KeySchema: [
          { AttributeName: 'periodPk', KeyType: 'HASH' },
          { AttributeName: 'periodSk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
      {
        IndexName: 'bySite',
        KeySchema: [
          { AttributeName: 'sitePk', KeyType: 'HASH' },
          { AttributeName: 'siteSk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['id', 'edges', 'from'] },
      },
    ],
    StreamSpecification: Match.absent(),
  });
});

/** The lifecycle rules of the versioned bucket, the articles', by id. */
function lifecycle(template: typeof storage): Record<string, unknown> {
  const [bucket] = Object.values(template.findResources('AWS::S3::Bucket', { Properties: { VersioningConfiguration: Match.anyValue() } }));
  const rules = bucket?.Properties.LifecycleConfiguration.Rules as ({ Id: string } & Record<string, unknown>)[];
  return Object.fromEntries(rules.map(({ Id, Status, ...rule }) => [Id, rule]));
}

test('uploads are kept for good, and what they replaced for a while', () => {
  const unfinished = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } };
  const replaced = (days: number) => ({ NoncurrentVersionExpiration: { NoncurrentDays: days } });
  expect(lifecycle(storage)).toEqual({ 'unfinished-uploads': unfinished, 'replaced-versions': replaced(90) });
  expect(lifecycle(synthesize({ keepArticlesDays: '400', keepReplacedDays: '7' }).storage)).toEqual({
    'unfinished-uploads': unfinished,
    'replaced-versions': replaced(7),
    'old-articles': { ExpirationInDays: 400 },
  });
});
