import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface PrivateBucketProps {
  stage: string;
  /** what the bucket holds: part of its name */
  holds: 'articles' | 'site';
  /** null for the key that S3 holds */
  key: IKey | null;
  /** how long objects are kept, days, when the bucket is versioned: the newest (null: for good), and those that it replaced */
  keep?: { days: number | null; replacedDays: number };
}

/**
 * A bucket's name: `jianbao-<stage>-<holds>-<account>-<region>`. Given, not generated, so that people can type it and the
 * queue's policy can name it; account and region keep it unique, 63 characters at most.
 */
export const bucketNameOf = ({ stage, holds }: Pick<PrivateBucketProps, 'stage' | 'holds'>): string =>
  `jianbao-${stage}-${holds}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;

/** A bucket that nobody outside the account can read, TLS only, encrypted, kept when the stack goes. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): Bucket {
  return new Bucket(scope, id, {
    bucketName: bucketNameOf(props),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    // With a bucket key, KMS is asked once for many objects.
    ...(props.key
      ? { encryption: BucketEncryption.KMS, encryptionKey: props.key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: props.keep !== undefined,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ...(props.keep ? expiryOf(props.keep) : []),
    ],
  });
}

/** What expires is no deletion by a person: the bucket does not tell of it, so issues stay as they are. */
function expiryOf({ days, replacedDays }: { days: number | null; replacedDays: number }): LifecycleRule[] {
  return [
    { id: 'replaced-versions', noncurrentVersionExpiration: Duration.days(replacedDays) },
    ...(days === null ? [] : [{ id: 'old-articles', expiration: Duration.days(days) }]),
  ];
}
