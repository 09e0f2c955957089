import { Stack, Validations } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { WriterSettings } from '../../lambdas/model/settings.ts';
import { profiledModel } from './writer-access.ts';

/**
 * Every rule of cdk-nag (AwsSolutions, Serverless) that this system does not follow, and why.
 * Nothing is acknowledged anywhere else, so this page is the audit.
 */
function acknowledge(scope: IConstruct, reasons: Record<string, string>): void {
  Validations.of(scope).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}

/** A queue that no worker reads. */
export function acknowledgeLastStop(dlq: IConstruct): void {
  acknowledge(dlq, {
    'Serverless-SQSRedrivePolicy': 'This is the dead-letter queue: an alarm watches it, and a person moves its messages back.',
  });
}

/** Where EventBridge Scheduler leaves what it could not deliver. */
export function acknowledgeScheduleDlq(dlq: IConstruct): void {
  acknowledgeLastStop(dlq);
  acknowledge(dlq, {
    'AwsSolutions-SQS3': 'This is the dead-letter queue of the schedules; the rule sees only those of other queues.',
  });
}

/** The schedules' role, where the digest queue is encrypted with a key of the deployer: CDK grants it two families of actions on that key. */
export function acknowledgeScheduleKey(stack: IConstruct): void {
  const sends = "To send to an encrypted queue: `GenerateDataKey*` and `ReEncrypt*` are CDK's way to say so, on the one key.";
  acknowledge(stack, { 'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]': sends, 'AwsSolutions-IAM5[Action::kms:ReEncrypt*]': sends });
}

/** A function that only a queue invokes. */
export function acknowledgeQueueWorker(worker: IConstruct): void {
  const queueHasIt = 'Only a queue invokes this function, synchronously; what fails too often goes to the dead-letter queue of that queue.';
  acknowledge(worker, {
    'Serverless-LambdaAsyncFailureDestination': queueHasIt,
    'Serverless-LambdaDLQ': queueHasIt,
    'Serverless-LambdaEventSourceMappingDestination': queueHasIt,
    'Serverless-LambdaTracing':
      'The path is one hop between two queues and every log line carries its message; X-Ray would need a permission on all resources.',
  });
}

/** A bucket without server access logs. */
export function acknowledgeNoAccessLogs(bucket: IConstruct, reason: string): void {
  acknowledge(bucket, { 'AwsSolutions-S1': reason });
}

/** Permission for all objects of one named bucket: their keys are not known beforehand. */
export function acknowledgeAllObjects(scope: IConstruct, ...statements: PolicyStatement[]): void {
  const resources = Stack.of(scope).resolve(statements.flatMap((statement) => statement.resources)) as unknown[];
  acknowledge(
    scope,
    Object.fromEntries(
      resources
        .map(flat)
        .filter((resource) => resource.endsWith('/*'))
        .map((resource) => [
          `AwsSolutions-IAM5[Resource::${resource}]`,
          'The keys of uploaded articles and of issues are not known beforehand; the bucket is named and the actions are listed.',
        ]),
    ),
  );
}

/** Permission to read numbers of CloudWatch, of which none is about what an article says. */
export function acknowledgeReadingMetrics(worker: IConstruct): void {
  acknowledge(worker, {
    'AwsSolutions-IAM5[Resource::*]': '`cloudwatch:GetMetricData` knows no resource: who may read one number may read all of the account.',
  });
}

/** Permission for a model that AWS runs in whichever of its regions has room. */
export function acknowledgeWriter(worker: IConstruct, writer: WriterSettings | null): void {
  const model = writer && profiledModel(writer.model);
  if (!model) return;
  acknowledge(worker, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${model}]`]:
      'An inference profile chooses the region; the model is named, and a condition holds it to the one profile.',
  });
}

/** cdk-nag's own way of writing the ARN of another stack's bucket in a finding's id. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': joined, 'Fn::ImportValue': imported } = value as { 'Fn::Join'?: [string, unknown[]]; 'Fn::ImportValue'?: string };
  return joined ? joined[1].map(flat).join(joined[0]) : (imported ?? '');
}

/** The mailbox of the alarms. */
export function acknowledgeAlarmMail(topic: IConstruct): void {
  acknowledge(topic, {
    'Serverless-SNSRedrivePolicy':
      'An e-mail that could not be delivered helps nobody later: the state of each alarm stays in CloudWatch and is the truth.',
  });
}

/** The distribution in front of the site bucket, which belongs to another stack. */
export function acknowledgeDistribution(distribution: IConstruct): void {
  acknowledge(distribution, {
    'AwsSolutions-CFR1': 'Readers may be anywhere; who gets in is decided by the readers store, not by the country.',
    'AwsSolutions-CFR2':
      'Static files, read only, no form and no query: a web application firewall costs more each month than all the rest.',
    'AwsSolutions-CFR3': 'Who reads which issue is not recorded on purpose; CloudFront still counts requests and errors.',
    'AwsSolutions-CFR4': 'The default cloudfront.net certificate fixes the policy; every current browser negotiates TLS 1.2 or newer.',
    'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
      'The storage stack owns the bucket and its policy, which lets the distributions of this account read.',
  });
}

/** The state machine that has uploads read again. */
export function acknowledgeReprocessMap(map: IConstruct, runs: string): void {
  const result = 'It is started by hand and sends messages that may be sent twice: its runs and their failed items are in the console.';
  acknowledge(map, {
    'AwsSolutions-SF1': result,
    'AwsSolutions-SF2': result,
    'Serverless-StepFunctionStateMachineAllLogsToCloudWatch': result,
    'Serverless-StepFunctionStateMachineXray': result,
    [`AwsSolutions-IAM5[Resource::${runs.replace(/\$\{Token\[(AWS\.\w+)[^\]]*\]\}/g, '<$1>').replaceAll('<AWS.', '<AWS::')}]`]:
      'A Distributed Map looks after its own runs, whose names it makes.',
  });
}
