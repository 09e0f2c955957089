import { expect, test } from 'vitest';
import { synthesize } from './synthesize.ts';

test.each([
  ['boundary', /policy\/boundary/],
  ['arn:aws:iam::123456789012:policy/team/boundary', /^"arn:aws:iam::123456789012:policy\/team\/boundary"$/],
])('%s bounds every role', (permissionsBoundary, arn) => {
  const { storage, pipeline, site } = synthesize({ permissionsBoundary });
  const roles = [storage, pipeline, site].flatMap((stack) => Object.values(stack.findResources('AWS::IAM::Role')));
  expect(roles).toHaveLength(3);
  for (const { Properties } of roles) expect(JSON.stringify(Properties.PermissionsBoundary)).toMatch(arn);
});

test('without the option nothing bounds them', () => {
  expect(JSON.stringify(synthesize().pipeline.toJSON())).not.toContain('PermissionsBoundary');
});
