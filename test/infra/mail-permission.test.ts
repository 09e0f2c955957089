import { expect, test } from 'vitest';
import { synthesize } from './synthesize.ts';

/** Statements of all roles that allow anything of SES. */
function sesStatements(context: Record<string, string>): { Action: unknown; Resource: unknown; Condition: unknown }[] {
  const policies = Object.values(synthesize(context).pipeline.findResources('AWS::IAM::Policy'));
  return policies
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
}

test('nobody may send mail where nobody gets any', () => {
  expect(sesStatements({})).toEqual([]);
  expect(sesStatements({ mailFrom: 'digest@news.example.org' })).toEqual([]);
});

test('one function may send, from one address', () => {
  const statements = sesStatements({ mailFrom: 'digest@news.example.org', mailTo: 'reader@example.net' });
  expect(statements).toHaveLength(1);
  expect(statements[0]).toMatchObject({
    Action: ['ses:SendEmail', 'ses:SendRawEmail'],
    Condition: { StringEquals: { 'ses:FromAddress': 'digest@news.example.org' } },
  });
  expect(identitiesIn(statements)).toEqual(['digest@news.example.org', 'example.net', 'news.example.org', 'reader@example.net']);
});

test('who writes to many is out of the sandbox and needs leave on the sender alone', () => {
  const mailTo = Array.from({ length: 50 }, (_, n) => `reader${n}@r${n}.example.net`).join(' ');
  const statements = sesStatements({ mailFrom: 'digest@news.example.org', mailTo });
  expect(identitiesIn(statements)).toEqual(['digest@news.example.org', 'news.example.org']);
});

const identitiesIn = ([statement]: ReturnType<typeof sesStatements>): string[] =>
  [...JSON.stringify(statement?.Resource).matchAll(/:identity\/([^"]+)/g)].map(([, name = '']) => name).sort();
