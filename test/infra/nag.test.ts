import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { makeApp } from './synthesize.ts';

test.each([
  ['private', {}],
  ['public, with alarm mail', { publicSite: 'true', alarmEmail: 'duty@example.org' }],
])('no finding of cdk-nag is left unacknowledged: %s', (_, context) => {
  const { app } = makeApp(context);
  app.synth();
  const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
  const found = packs.flatMap((pack) => pack.validateScope(app).violations);
  expect(
    found.map(({ ruleName, violatingResources }) => `${ruleName}: ${violatingResources.map((r) => r.constructPath).join(', ')}`),
  ).toEqual([]);
});
