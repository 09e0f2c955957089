import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What a function has to do with the key of the buckets, the queues and the table that it works with. */
export const KEY_ACTIONS = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/**
 * The key that buckets, table and queues are encrypted with: null for the keys that AWS holds (`aws`), one of this system (`own`),
 * kept when the stack goes, or one that is there (its ARN). The policy of the last is the deployer's: `docs/deploy.md` says what it
 * has to allow.
 */
export function encryptionKey(scope: Construct, id: string, { choice, stage }: { choice: string; stage: string }): IKey | null {
  if (choice === 'aws') return null;
  if (choice !== 'own') return Key.fromKeyArn(scope, id, choice);
  const key = new Key(scope, id, {
    alias: `jianbao-${stage}`,
    description: `${Stack.of(scope).stackName}: articles, issues, table, queues.`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const statement of servicesUse()) key.addToResourcePolicy(statement);
  return key;
}

/** The bucket tells the ingest queue of uploads, and the distributions of this account read the site. */
function servicesUse(): PolicyStatement[] {
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
  const distributions = `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*`;
  return [
    new PolicyStatement({
      sid: 'BucketTellsQueue',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: ofThisAccount,
    }),
    new PolicyStatement({
      sid: 'DistributionsRead',
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: { ArnLike: { 'aws:SourceArn': distributions } },
    }),
  ];
}
