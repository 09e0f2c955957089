import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface PrivateBucketProps {
  stage: string;
  /** what the bucket holds: part of its name */
  holds: 'articles' | 'site';
  versioned: boolean;
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
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: props.versioned,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ...(props.versioned ? [{ id: 'replaced-versions', noncurrentVersionExpiration: Duration.days(90) }] : []),
    ],
  });
}
