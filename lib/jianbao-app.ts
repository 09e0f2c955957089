import { type App, PermissionsBoundary, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { type HandlerCode, PipelineStack } from './pipeline-stack.ts';
import { SiteStack } from './site-stack.ts';
import { StorageStack } from './storage-stack.ts';

export interface JianbaoStacks {
  storage: StorageStack;
  pipeline: PipelineStack;
  site: SiteStack;
}

/**
 * The whole system of one stage in an app, checked by cdk-nag while it is synthesized. Account and region come from whoever
 * deploys: no lookup, no credentials.
 */
export function addJianbao(app: App, config: Config, code: HandlerCode): JianbaoStacks {
  const name = (stack: string) => `jianbao-${config.stage}-${stack}`;
  const shared = { config, ...boundaryOf(config) };
  const storage = new StorageStack(app, name('storage'), { ...shared, description: 'Jianbao: articles, issues, table. Must survive.' });
  const pipeline = new PipelineStack(app, name('pipeline'), { ...shared, code, storage, description: 'Jianbao: from upload to issue.' });
  const site = new SiteStack(app, name('site'), { ...shared, storage, description: 'Jianbao: how readers reach the issues.' });
  // Not every version of CloudFormation's schema lets a dashboard have tags.
  Tags.of(app).add('jianbao:stage', config.stage, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { storage, pipeline, site };
}

function boundaryOf({ permissionsBoundary: policy }: Config): { permissionsBoundary?: PermissionsBoundary } {
  if (policy === null) return {};
  return { permissionsBoundary: policy.startsWith('arn:') ? PermissionsBoundary.fromArn(policy) : PermissionsBoundary.fromName(policy) };
}
