import { Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { KEY_ACTIONS } from './encryption-key.ts';
import { acknowledgeReprocessMap } from './nag-acknowledgements.ts';

export interface ReprocessMapProps {
  /** of the raw articles */
  bucket: Bucket;
  ingest: IQueue;
  key: IKey | null;
}

/** Requests to the queue at a time: ingest takes what it can, the rest waits there. */
const AT_ONCE = 20;
/** SendMessageBatch takes at most ten messages. */
const BATCH = 10;

/**
 * As `jianbao reprocess`, for millions of objects: a Distributed Map over the bucket that puts a message for each object on the ingest queue.
 * The message is the one of `readAgainMessage`; a batch of which the queue refuses some is sent again as a whole, which does no harm. Input:
 * `{"prefix": "", "since": 0}`, `since` in seconds since 1970.
 */
export class ReprocessMap extends Construct {
  constructor(scope: Construct, id: string, { bucket, ingest, key }: ReprocessMapProps) {
    super(scope, id);
    const name = `${Stack.of(this).stackName}-reprocess`;
    const arn = `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:stateMachine:${name}`;
    const runs = `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:execution:${name}:*`;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `${Stack.of(this).stackName}: has uploads read again.`,
    });
    const statements = [
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [ingest.queueArn] }),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [arn] }),
      new PolicyStatement({ actions: ['states:DescribeExecution', 'states:StopExecution'], resources: [runs] }),
      ...(key ? [new PolicyStatement({ actions: KEY_ACTIONS, resources: [key.keyArn] })] : []),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    const machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName: name,
      roleArn: role.roleArn,
      definitionString: Stack.of(this).toJsonString(definition(bucket.bucketName, ingest.queueUrl)),
    });
    const policy = role.node.tryFindChild('DefaultPolicy');
    if (policy) machine.node.addDependency(policy);
    acknowledgeReprocessMap(this, runs);
    new CfnOutput(scope, 'ReprocessArn', { value: machine.ref, description: 'Start it to have all uploads read again.' });
  }
}

/** JSONata: the messages of those objects of a batch that were uploaded since. `S3ListObjects` gives seconds and quoted hashes. */
const ENTRIES = `{% [$map($states.input.Items[LastModified >= $states.input.BatchInput.since], function($object, $i) {{
  "Id": $string($i),
  "MessageBody": $string({"Records": [{
    "eventName": "ObjectCreated:Put",
    "eventTime": $fromMillis($object.LastModified * 1000),
    "s3": {"object": {"key": $encodeUrlComponent($object.Key), "size": $object.Size, "eTag": $replace($object.Etag, '"', '')}}
  }]})
}})] %}`;

/** The machine, in the States Language. */
export const definition = (bucket: string, queueUrl: string) => ({
  Comment: 'Puts a message for each object of the bucket on the ingest queue.',
  QueryLanguage: 'JSONata',
  StartAt: 'EachObject',
  States: {
    EachObject: {
      Type: 'Map',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:listObjectsV2',
        Arguments: { Bucket: bucket, Prefix: '{% $states.input.prefix %}' },
      },
      ItemBatcher: { MaxItemsPerBatch: BATCH, BatchInput: { since: '{% $states.input.since %}' } },
      MaxConcurrency: AT_ONCE,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Since',
        States: {
          Since: { Type: 'Pass', Assign: { entries: ENTRIES }, Next: 'IsAny' },
          IsAny: { Type: 'Choice', Choices: [{ Condition: '{% $count($entries) > 0 %}', Next: 'Send' }], Default: 'Done' },
          Send: {
            Type: 'Task',
            Resource: 'arn:aws:states:::aws-sdk:sqs:sendMessageBatch',
            Arguments: { QueueUrl: queueUrl, Entries: '{% $entries %}' },
            Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 6, BackoffRate: 2, JitterStrategy: 'FULL' }],
            Assign: { refused: '{% $count($states.result.Failed) %}' },
            Next: 'IsSent',
          },
          IsSent: { Type: 'Choice', Choices: [{ Condition: '{% $refused > 0 %}', Next: 'Pause' }], Default: 'Done' },
          Pause: { Type: 'Wait', Seconds: 5, Next: 'Send' },
          Done: { Type: 'Succeed', Output: {} },
        },
      },
      Output: {},
      End: true,
    },
  },
});
