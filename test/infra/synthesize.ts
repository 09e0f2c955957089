import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { configFrom } from '../../lib/config.ts';
import { addJianbao } from '../../lib/jianbao-app.ts';

/** A handler is not what these tests look at: any module will do, so they need no bundling. */
function someCode(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-code-'));
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = () => undefined;\n');
  return folder;
}

/** Every option that adds something to the templates. */
export const everything = {
  publicSite: 'true',
  alarmEmail: 'duty@example.org',
  monthlyBudget: '50',
  domain: 'news.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0123-abcd',
  permissionsBoundary: 'arn:aws:iam::123456789012:policy/boundary',
  encryptionKey: 'own',
  keepArticlesDays: '400',
  keepReplacedDays: '30',
  mailFrom: 'digest@example.org',
  mailTo: 'reader@example.net',
  writerModel: 'eu.amazon.nova-lite-v1:0',
  writerMonthlyTokens: '2000000',
};

/** The app as `cdk synth` makes it, with the flags of `cdk.json`. */
export function makeApp(context: Record<string, unknown> = {}) {
  const app = new App({ context: { ...cdkJson.context, ...context }, outdir: mkdtempSync(join(tmpdir(), 'jianbao-synth-')) });
  return { app, stacks: addJianbao(app, configFrom(app.node.getAllContext()), { ingest: someCode(), digest: someCode() }) };
}

export function synthesize(context: Record<string, unknown> = {}) {
  const { stacks } = makeApp(context);
  return {
    storage: Template.fromStack(stacks.storage),
    pipeline: Template.fromStack(stacks.pipeline),
    site: Template.fromStack(stacks.site),
    stacks,
  };
}
