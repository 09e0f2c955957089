import { describe, expect, test } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { ConfigError, configFrom } from '../../lib/config.ts';

test('without context everything has its default', () => {
  expect(configFrom({})).toEqual({ stage: 'prod', settings: defaults, alarmEmail: null, logRetentionDays: 90, publicSite: false });
});

test('values come as text from the command line and as they are from cdk.json', () => {
  const expected = {
    stage: 'dev',
    settings: { ...defaults, timeZone: 'Asia/Urumqi', debounceSeconds: 30, name: '宝山简报', issuer: '信息科', maxReceives: 3 },
    alarmEmail: 'duty@example.org',
    logRetentionDays: 30,
    publicSite: true,
  };
  const shared = { stage: 'dev', timeZone: 'Asia/Urumqi', digestName: '宝山简报', digestIssuer: '信息科', alarmEmail: 'duty@example.org' };
  expect(configFrom({ ...shared, debounceSeconds: '30', maxReceives: '3', logRetentionDays: '30', publicSite: 'true' })).toEqual(expected);
  expect(configFrom({ ...shared, debounceSeconds: 30, maxReceives: 3, logRetentionDays: 30, publicSite: true })).toEqual(expected);
});

test('an empty value is no value', () => {
  expect(configFrom({ stage: '', timeZone: '', alarmEmail: '' })).toEqual(configFrom({}));
});

describe('a value that cannot work gets a sentence', () => {
  test.each([
    [{ stage: 'Prod' }, "stage is 'Prod'. Write up to 12 small letters and digits, a letter first, like dev."],
    [{ stage: 'a-very-long-stage' }, "stage is 'a-very-long-stage'. Write"],
    [{ timeZone: 'Mars/Base' }, "timeZone is 'Mars/Base', which is no IANA time zone. Write it like Asia/Shanghai."],
    [{ firstIssue: '1.1.2026' }, "firstIssue is '1.1.2026'. Write a day like 2026-01-01."],
    [{ debounceSeconds: 'soon' }, "debounceSeconds is 'soon'. Write a whole number"],
    [{ debounceSeconds: '896' }, "debounceSeconds is '896'. A queue can wait no longer: write at most 895."],
    [{ maxReceives: '0' }, "maxReceives is '0'. Write a whole number"],
    [{ alarmEmail: 'duty' }, "alarmEmail is 'duty'. Write one address"],
    [{ logRetentionDays: '100' }, "logRetentionDays is '100'. CloudWatch Logs keeps logs for one of 1, 3, 5"],
    [{ publicSite: 'yes' }, "publicSite is 'yes'. Write true or false."],
    [{ timezone: 'Asia/Shanghai' }, "There is no context key 'timezone'. Write timeZone."],
    [{ 'alarm-email': 'a@b.cn' }, "There is no context key 'alarm-email'. Write alarmEmail."],
  ])('%j', (context, message) => {
    expect(() => configFrom(context)).toThrow(ConfigError);
    expect(() => configFrom(context)).toThrow(message);
  });
});

test('keys of CDK and of other tools are left alone', () => {
  expect(() => configFrom({ '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:toolkit': 'x', team: 'news' })).not.toThrow();
});
