import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { root } from '../../lib/bundle.ts';
import { ACCOUNT, type Emulator, REGION } from './emulator.ts';

const STAGE = 'check';

/** A system that can be uploaded to and read. */
export interface Site {
  s3: S3Client;
  articles: string;
  site: string;
}

export interface Deployment extends Site {
  sqs: SQSClient;
}

/**
 * `cdk bootstrap` and `cdk deploy`, as `docs/deploy.md` says, of the stacks that hold and work: the site stack is left out, since
 * nothing behind CloudFront is tried here.
 */
export async function deploy({ endpoint, env }: Emulator, folder: string, context: Record<string, string>): Promise<Deployment> {
  const output = join(folder, 'cdk.out');
  await cdk(['bootstrap', `aws://${ACCOUNT}/${REGION}`, '--output', output], env);
  const outputs = join(folder, 'outputs.json');
  const options = Object.entries({ stage: STAGE, ...context }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const stack = `jianbao-${STAGE}-pipeline`;
  await cdk(['deploy', stack, ...options, '--require-approval', 'never', '--output', output, '--outputs-file', outputs], env);
  const stacks = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>;
  const { ArticlesBucket: articles, SiteBucket: site } = stacks[`jianbao-${STAGE}-storage`] ?? {};
  if (!articles || !site) throw new Error('The storage stack does not say the names of its buckets.');
  const client = { region: REGION, endpoint, credentials: { accessKeyId: 'check', secretAccessKey: 'check' } };
  return { s3: new S3Client({ ...client, forcePathStyle: true }), sqs: new SQSClient(client), articles, site };
}

/** @throws Error with the end of what the CDK said */
async function cdk(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const program = join(root, 'node_modules/aws-cdk/bin/cdk');
  const options = { cwd: root, env, maxBuffer: 1 << 26 };
  try {
    await promisify(execFile)(process.execPath, [program, ...args, '--ci', '--progress', 'events'], options);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`cdk ${args[0]} failed:\n${`${stdout}\n${stderr}`.trim().slice(-4000)}`, { cause: error });
  }
}
