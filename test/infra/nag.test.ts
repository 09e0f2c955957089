import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { everything, makeApp } from './synthesize.ts';

test.each([
  ['private', {}],
  ['with every option', everything],
  [
    'with a key and a boundary that are there',
    { encryptionKey: 'arn:aws:kms:us-east-1:123456789012:key/12345678-90ab-cdef-1234-567890abcdef', permissionsBoundary: 'boundary' },
  ],
])('no finding of cdk-nag is left unacknowledged: %s', (_, context) => {
  const { app } = makeApp(context);
  app.synth();
  const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
  const found = packs.flatMap((pack) => pack.validateScope(app).violations);
  expect(
    found.map(({ ruleName, violatingResources }) => `${ruleName}: ${violatingResources.map((r) => r.constructPath).join(', ')}`),
  ).toEqual([]);
});
