import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { queueVariables } from '../../lambdas/model/queue.ts';
import { defaults, settingsFrom } from '../../lambdas/model/settings.ts';
import { configFrom } from '../../lib/config.ts';
import { everything, synthesize } from './synthesize.ts';

const { storage, pipeline, site } = synthesize({
  debounceSeconds: '30',
  maxReceives: '3',
  timeZone: 'Asia/Urumqi',
  logRetentionDays: '30',
});

test('two functions in all, and nothing hidden beside them', () => {
  const types = [storage, pipeline, site].flatMap((stack) =>
    Object.values(stack.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
  );
  expect(types.filter((type) => type === 'AWS::Lambda::Function')).toHaveLength(2);
  expect(types.filter((type) => /^Custom::|CustomResource|LayerVersion|EC2|StateMachine|Stream/.test(type))).toEqual([]);
});

test('both run Node 24 on arm64, from a bundle, with a log that ends', () => {
  pipeline.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    MemorySize: Match.anyValue(),
    LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
    VpcConfig: Match.absent(),
    Layers: Match.absent(),
  });
  pipeline.resourceCountIs('AWS::Logs::LogGroup', 2);
  pipeline.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
});

test('the functions know where things are, and the settings', () => {
  pipeline.allResourcesProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: {
        TABLE_NAME: Match.anyValue(),
        ARTICLES_BUCKET: Match.anyValue(),
        SITE_BUCKET: Match.anyValue(),
        DIGEST_QUEUE_URL: Match.anyValue(),
        TIME_ZONE: 'Asia/Urumqi',
        FIRST_ISSUE: '2026-01-01',
        DEBOUNCE_SECONDS: '30',
        DIGEST_NAME: '简报',
        DIGEST_ISSUER: '',
        MAX_RECEIVES: '3',
      },
    },
  });
});

test('the digest function alone knows every queue', () => {
  const variables = Object.entries(pipeline.findResources('AWS::Lambda::Function')).map(([id, { Properties }]) => [
    id.replace(/Function.*/, ''),
    Object.values(queueVariables).filter((name) => name in Properties.Environment.Variables),
  ]);
  expect(Object.fromEntries(variables)).toEqual({ Ingest: [queueVariables.digest], Digest: Object.values(queueVariables) });
});

test('what the deployer decided reaches the functions whole', () => {
  const context = {
    digestName: '宝山简报',
    digestIssuer: '信息科',
    digestEditor: '王',
    digestReportTo: '区委，区政府',
    digestSendTo: '各街道',
    digestCopyTo: '档案馆',
    siteAddress: 'https://news.example.org',
    tagAuthority: 'example.org',
    mailFrom: 'digest@example.org',
    mailTo: 'a@example.org,b@example.org',
    mailReplyTo: 'desk@example.org',
    mailUnsubscribe: 'https://example.org/leave?who={recipient}',
    timeZone: 'Asia/Urumqi',
    firstIssue: '2026-03-01',
    debounceSeconds: '30',
    restSeconds: '60',
    maxReceives: '3',
    writerModel: 'amazon.nova-lite-v1:0',
    writerRegion: 'eu-central-1',
    writerMonthlyTokens: '2000000',
    writerStories: '5',
    writerSeconds: '30',
  };
  const workers = Object.values(synthesize(context).pipeline.findResources('AWS::Lambda::Function'));
  const wanted = configFrom(context).settings;
  for (const key of Object.keys(defaults) as (keyof typeof defaults)[]) expect(wanted[key], key).not.toEqual(defaults[key]);
  expect(workers.map(({ Properties }) => settingsFrom(Properties.Environment.Variables))).toEqual([wanted, wanted]);
});

test.each([
  ['ingest', { BatchSize: 10, MaximumBatchingWindowInSeconds: 1, ScalingConfig: { MaximumConcurrency: 5 } }],
  ['digest', { BatchSize: 1, MaximumBatchingWindowInSeconds: Match.absent(), ScalingConfig: { MaximumConcurrency: 2 } }],
])('the %s queue invokes its function within bounds and hears which messages failed', (_, bounds) => {
  pipeline.hasResourceProperties('AWS::Lambda::EventSourceMapping', { ...bounds, FunctionResponseTypes: ['ReportBatchItemFailures'] });
});

test('a message is hidden for six times as long as its function may take', () => {
  const numbers = (stack: typeof pipeline, type: string, property: string) =>
    Object.values(stack.findResources(type))
      .map(({ Properties }) => Properties[property])
      .filter((value): value is number => typeof value === 'number')
      .sort();
  const timeouts = numbers(pipeline, 'AWS::Lambda::Function', 'Timeout');
  const visibilities = [
    ...numbers(storage, 'AWS::SQS::Queue', 'VisibilityTimeout'),
    ...numbers(pipeline, 'AWS::SQS::Queue', 'VisibilityTimeout'),
  ];
  expect(timeouts).toEqual([120, 180]);
  expect(visibilities).toEqual([1080, 720]);
});

test('equal wishes are one, and are seen only after their bucket is over', () => {
  pipeline.hasResourceProperties('AWS::SQS::Queue', {
    FifoQueue: true,
    ContentBasedDeduplication: true,
    DelaySeconds: 35,
    RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }),
  });
  pipeline.hasResourceProperties('AWS::SQS::Queue', {
    FifoQueue: true,
    RedrivePolicy: Match.absent(),
    MessageRetentionPeriod: 14 * 86_400,
  });
  pipeline.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  pipeline.resourceCountIs('AWS::SQS::QueuePolicy', 3);
});

describe('each function may do what it does and no more', () => {
  const [ingest = [], digest = []] = ['Ingest', 'Digest'].map((name) => {
    const policies = Object.entries(pipeline.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(`${name}Function`));
    return policies
      .flatMap(
        ([, { Properties }]) => Properties.PolicyDocument.Statement as { Effect: string; Action: string | string[]; Resource: unknown }[],
      )
      .flatMap(({ Effect, Action, Resource }) => [Action].flat().map((action) => `${Effect} ${action} ${target(Resource)}`))
      .sort();
  });
  test('ingest', () =>
    expect(ingest).toEqual([
      'Allow dynamodb:BatchGetItem Table Arn',
      'Allow dynamodb:GetItem Table Arn',
      'Allow dynamodb:PutItem Table Arn',
      'Allow dynamodb:Query Table Arn /index/bySite',
      'Allow logs:CreateLogStream IngestFunctionLog',
      'Allow logs:PutLogEvents IngestFunctionLog',
      'Allow s3:GetObject Articles Arn /*',
      'Allow s3:GetObjectVersion Articles Arn /*',
      'Allow s3:ListBucket Articles Arn',
      'Allow sqs:DeleteMessage IngestQueue Arn',
      'Allow sqs:GetQueueAttributes IngestQueue Arn',
      'Allow sqs:ReceiveMessage IngestQueue Arn',
      'Allow sqs:SendMessage DigestQueue',
    ]));
  test('digest', () =>
    expect(digest).toEqual([
      'Allow cloudwatch:GetMetricData *',
      'Allow dynamodb:BatchGetItem Table Arn',
      'Allow dynamodb:GetItem Table Arn',
      'Allow dynamodb:Query Table Arn',
      'Allow dynamodb:Query Table Arn /index/byPeriod',
      'Allow dynamodb:UpdateItem Table Arn',
      'Allow logs:CreateLogStream DigestFunctionLog',
      'Allow logs:PutLogEvents DigestFunctionLog',
      'Allow s3:GetObject Site Arn /*',
      'Allow s3:ListBucket Site Arn',
      'Allow s3:PutObject Site Arn /*',
      'Allow sqs:DeleteMessage DigestQueue',
      'Allow sqs:GetQueueAttributes DigestDlq DigestQueue SchedulesDlq IngestDlq Arn IngestQueue',
      'Allow sqs:GetQueueAttributes DigestQueue',
      'Allow sqs:ReceiveMessage DigestQueue',
      'Allow sqs:SendMessage DigestQueue',
    ]));
  test('with no managed policy', () => pipeline.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() }));
});

/** The names in an ARN expression, without the hashes. */
function target(resource: unknown): string {
  if (resource === '*') return resource;
  const words = JSON.stringify([resource].flat()).match(/(?:ExportsOutputFnGetAtt)?[A-Z][A-Za-z]+?(?=[0-9A-F]{8})|\/[^"]*/g) ?? [];
  return [...new Set(words.map((word) => word.replace('ExportsOutputFnGetAtt', '')))].join(' ');
}

test.each([
  ['day', 'cron(10 0 * * ? *)'],
  ['week', 'cron(20 0 ? * MON *)'],
  ['month', 'cron(30 0 1 * ? *)'],
])('the %s is closed by a tick in the time zone of the digest', (kind, expression) => {
  pipeline.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Asia/Urumqi',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    Target: {
      Input: JSON.stringify({ tick: kind, at: '<aws.scheduler.scheduled-time>' }),
      SqsParameters: { MessageGroupId: `tick-${kind}` },
      DeadLetterConfig: { Arn: Match.anyValue() },
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
    },
  });
});

test('periods are closed when the deployer says', () => {
  const { pipeline } = synthesize({ closeDayAt: '06:05', closeWeekAt: '07:00', closeMonthAt: '23:59' });
  for (const expression of ['cron(5 6 * * ? *)', 'cron(0 7 ? * MON *)', 'cron(59 23 1 * ? *)'])
    pipeline.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: expression });
});

test('two stages share no name', () => {
  const names = (stage: string) => {
    const { storage, pipeline, site } = synthesize({ ...everything, stage });
    const given = [storage, pipeline, site].flatMap((stack) =>
      Object.values(stack.toJSON().Resources as Record<string, { Properties?: Record<string, unknown> }>).flatMap(({ Properties = {} }) =>
        Object.entries({ ...Properties, ...(Properties.Budget as object) })
          .filter(([property]) =>
            /^(BucketName|DashboardName|MetricNamespace|Namespace|AliasName|BudgetName|TopicName|QueueName|TableName)$/.test(property),
          )
          .map(([, value]) => JSON.stringify(value)),
      ),
    );
    return new Set(given.filter((name) => !/AWS\/[A-Z]|^\{"(Fn::GetAtt|Ref|Fn::ImportValue)/.test(name)));
  };
  const [dev, prod] = [names('dev'), names('prod')];
  expect(dev.size).toBeGreaterThanOrEqual(6);
  expect(dev.intersection(prod)).toEqual(new Set());
});
