import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** An upload in any way (put, post, copy, multipart), and a deletion, with or without versions. */
const EVENTS = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'];

/**
 * Every change in the bucket becomes a message on the queue. `bucket.addEventNotification` would do it with a hidden
 * custom-resource function; CloudFormation's own property needs none.
 *
 * S3 tries the queue when the property is set, so the queue's policy comes first; and the policy names the bucket by its
 * given name instead of a reference, or the two would wait for each other. Account and bucket both have to match, so
 * nobody else's bucket of the same name can ever send here.
 */
export function notifyOfArticles(bucket: Bucket, bucketName: string, queue: Queue): void {
  const bucketArn = Stack.of(bucket).formatArn({ service: 's3', region: '', account: '', resource: bucketName });
  const { policyDependable } = queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ArticlesBucketSends',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': bucketArn } },
    }),
  );
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new TypeError('The articles bucket has to be a bucket of this stack, not an imported one.');
  resource.notificationConfiguration = { queueConfigurations: EVENTS.map((event) => ({ event, queue: queue.queueArn })) };
  if (policyDependable) resource.node.addDependency(policyDependable);
}
