import { Aws, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { WriterSettings } from '../../lambdas/model/settings.ts';

/** Where an inference profile may run its model: `eu.anthropic.claude-…`, `global.amazon.nova-…`. */
const GEOGRAPHY = /^(us|us-gov|eu|apac|ap|jp|au|ca|sa|global)\./;

/** The model of an inference profile; null for a model that is named by itself. */
export const profiledModel = (model: string): string | null => (GEOGRAPHY.test(model) ? model.replace(GEOGRAPHY, '') : null);

/** To call the one model that is named, and nothing else of Bedrock; nothing at all while nobody writes. */
export function writerPermissions(stack: Stack, writer: WriterSettings | null): PolicyStatement[] {
  if (!writer) return [];
  const bedrock = `arn:${Aws.PARTITION}:bedrock`;
  const region = writer.region ?? stack.region;
  const actions = ['bedrock:InvokeModel'];
  const behind = profiledModel(writer.model);
  if (!behind) return [new PolicyStatement({ actions, resources: [`${bedrock}:${region}::foundation-model/${writer.model}`] })];
  const profile = `${bedrock}:${region}:${stack.account}:inference-profile/${writer.model}`;
  return [
    new PolicyStatement({ actions, resources: [profile] }),
    new PolicyStatement({
      actions,
      resources: [`${bedrock}:*::foundation-model/${behind}`],
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  ];
}

/** The variables that `settingsFrom` reads; none while nobody writes. */
export function writerEnvironment(writer: WriterSettings | null): Record<string, string> {
  if (!writer) return {};
  return {
    WRITER_MODEL: writer.model,
    WRITER_REGION: writer.region ?? '',
    WRITER_MONTHLY_TOKENS: String(writer.monthlyTokens),
    WRITER_STORIES: String(writer.stories),
    WRITER_SECONDS: String(writer.seconds),
  };
}
