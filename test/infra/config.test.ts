import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../lambdas/model/settings.ts';
import { type Config, configFrom, contextKeys } from '../../lib/config.ts';
import { ConfigError } from '../../lib/context-reader.ts';
import { everything } from './synthesize.ts';

const byDefault: Config = {
  stage: 'prod',
  settings: defaults,
  closing: { day: '00:10', week: '00:20', month: '00:30' },
  alarmEmail: null,
  quietHours: 48,
  monthlyBudget: null,
  logRetentionDays: 90,
  keepArticlesDays: null,
  keepReplacedDays: 90,
  publicSite: false,
  domain: null,
  permissionsBoundary: null,
  encryptionKey: 'aws',
  reprocessMap: false,
};

test('without context everything has its default', () => {
  expect(configFrom({})).toEqual(byDefault);
});

test('values come as text from the command line and as they are from cdk.json', () => {
  const shared = {
    stage: 'dev',
    timeZone: 'Asia/Urumqi',
    digestName: '宝山简报',
    digestIssuer: '信息科',
    digestEditor: '王',
    digestReportTo: '区委、区政府',
    digestSendTo: '各街道',
    digestCopyTo: '档案馆',
    tagAuthority: 'example.org',
    alarmEmail: 'duty@example.org',
    closeDayAt: '06:00',
    closeWeekAt: '06:30',
    closeMonthAt: '07:00',
    domain: 'news.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0123-abcd',
    permissionsBoundary: 'boundary',
    encryptionKey: 'own',
    reprocessMap: true,
  };
  const numbers = {
    debounceSeconds: 30,
    restSeconds: 0,
    maxReceives: 3,
    logRetentionDays: 30,
    quietHours: 0,
    monthlyBudget: 50,
    keepArticlesDays: 400,
    keepReplacedDays: 7,
    publicSite: true,
    reprocessMap: true,
  };
  const texts = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]));
  const expected: Config = {
    stage: 'dev',
    settings: {
      ...defaults,
      timeZone: 'Asia/Urumqi',
      debounceSeconds: 30,
      restSeconds: 0,
      name: '宝山简报',
      issuer: '信息科',
      editor: '王',
      reportTo: ['区委', '区政府'],
      sendTo: ['各街道'],
      copyTo: ['档案馆'],
      maxReceives: 3,
      siteAddress: 'https://news.example.org',
      tagAuthority: 'example.org',
    },
    closing: { day: '06:00', week: '06:30', month: '07:00' },
    alarmEmail: 'duty@example.org',
    quietHours: null,
    monthlyBudget: 50,
    logRetentionDays: 30,
    keepArticlesDays: 400,
    keepReplacedDays: 7,
    publicSite: true,
    domain: { name: 'news.example.org', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0123-abcd' },
    permissionsBoundary: 'boundary',
    encryptionKey: 'own',
    reprocessMap: true,
  };
  expect(configFrom({ ...shared, ...texts })).toEqual(expected);
  expect(configFrom({ ...shared, ...numbers })).toEqual(expected);
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
    [{ firstIssue: '2026-02-30' }, "firstIssue: '2026-02-30' is no day: write it like 2026-11-21."],
    [{ siteAddress: 'news' }, "siteAddress is 'news'. Write where readers find the site"],
    [{ tagAuthority: '区' }, "tagAuthority is '区'. Write a domain or mail address"],
    [{ mailFrom: 'Desk <a@example.org>' }, "mailFrom is 'Desk <a@example.org>'. Write an address like digest@example.org."],
    [{ mailTo: 'a@example.org' }, 'mailFrom is not set, but recipients are. Write who sends the mail.'],
    [{ mailFrom: 'a@example.org', mailTo: 'b@example.org; c@example' }, "mailTo is 'c@example'. Write an address"],
    [
      { mailFrom: 'a@example.org', mailTo: Array.from({ length: 51 }, (_, n) => `r${n}@example.org`).join(' ') },
      'mailTo names 51 recipients. Write at most 50, or the address of a mailing list.',
    ],
    [{ mailReplyTo: 'a@b.example\r\nBcc: c@example.org' }, 'mailReplyTo is '],
    [{ mailUnsubscribe: 'http://example.org/leave' }, "mailUnsubscribe is 'http://example.org/leave'. Write an https address of your own"],
    [{ mailUnsubscribe: 'https://example.org/leave>,<mailto:x@example.org' }, 'mailUnsubscribe is '],
    [{ closeDayAt: '6:00' }, "closeDayAt is '6:00'. Write a time of day from 00:00 to 23:59, like 06:30."],
    [{ closeWeekAt: '24:00' }, "closeWeekAt is '24:00'. Write a time of day"],
    [{ closeDayAt: '06:00' }, "closeWeekAt is '00:20', and closeDayAt is '06:00'. Write a later time than that"],
    [{ closeMonthAt: '00:20' }, "closeMonthAt is '00:20', and closeWeekAt is '00:20'. Write a later time than that"],
    [{ quietHours: '169' }, "quietHours is '169'. Write a whole number from 0 to 168: an alarm looks back for a week at most"],
    [{ quietHours: 'never' }, "quietHours is 'never'. Write a whole number"],
    [{ monthlyBudget: '0' }, "monthlyBudget is '0'. Write a whole number from 1 to 1000000: US dollars a month."],
    [{ monthlyBudget: '50' }, 'monthlyBudget is set, but nobody would hear of it. Give alarmEmail too.'],
    [{ keepArticlesDays: '7' }, "keepArticlesDays is '7'. Write a whole number from 30 to 36500: a message may wait for two weeks"],
    [{ keepReplacedDays: '0' }, "keepReplacedDays is '0'. Write a whole number from 1 to 36500"],
    [{ domain: 'https://news.example.org/' }, "domain is 'https://news.example.org/'. Write a name like news.example.org."],
    [{ domain: 'news.example.org' }, "domain is 'news.example.org', and nothing proves it. Give certificateArn too"],
    [{ certificateArn: everything.certificateArn }, 'certificateArn is set, but not the name that it proves. Give domain too.'],
    [
      { domain: 'news.example.org', certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/0123' },
      'Write the ARN of a certificate in us-east-1, where CloudFront looks for it',
    ],
    [{ permissionsBoundary: 'arn:aws:iam::1:policy/x' }, "permissionsBoundary is 'arn:aws:iam::1:policy/x'. Write the name of a policy"],
    [{ encryptionKey: 'mine' }, "encryptionKey is 'mine'. Write aws, own, or the ARN of a key"],
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

test('docs/deploy.md has a row for every option, and for nothing else', () => {
  const options =
    readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')
      .split('## Options')[1]
      ?.split('\n## ')[0] ?? '';
  const rows = [...options.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(rows.toSorted()).toEqual(contextKeys.toSorted());
});
