import { PeriodError, type PeriodKind, parsePeriod } from '../lambdas/model/period.ts';
import { type Settings, SettingsError, settingsFrom } from '../lambdas/model/settings.ts';
import { ConfigError, ContextReader } from './context-reader.ts';

/** What the deployer decided, read from CDK context (`-c key=value`, or `context` in `cdk.json`) and checked. */
export interface Config {
  /** names the stacks, so that several systems live side by side in one account */
  stage: string;
  settings: Settings;
  /** when the period that is just over is closed, `HH:MM` by the digest's own clock: the days before the week, the week before the month */
  closing: Record<PeriodKind, string>;
  /** who hears of alarms; without it they are seen in the console only */
  alarmEmail: string | null;
  /** an alarm speaks after so many hours without an article; null: never */
  quietHours: number | null;
  /** US dollars that the account may cost in a month before `alarmEmail` hears of it */
  monthlyBudget: number | null;
  /** how long function logs are kept, days: one of the values that CloudWatch Logs offers */
  logRetentionDays: number;
  /** how long uploads are kept, days; null: for good */
  keepArticlesDays: number | null;
  /** how long replaced and deleted versions of an upload are kept, days */
  keepReplacedDays: number;
  /** false: only readers in the readers' store get in, and robots are told to stay away */
  publicSite: boolean;
  /** the site's own name, with the certificate that proves it */
  domain: { name: string; certificateArn: string } | null;
  /** ARN or name of the policy that bounds every role of these stacks */
  permissionsBoundary: string | null;
  /** `aws`: keys that AWS holds; `own`: one key of this system; else the ARN of a key that is there */
  encryptionKey: string;
  /** a state machine that has millions of uploads read again */
  reprocessMap: boolean;
}

/** Context keys of the settings that the functions read, by their environment variable. */
export const settingKeys = {
  TIME_ZONE: 'timeZone',
  FIRST_ISSUE: 'firstIssue',
  DEBOUNCE_SECONDS: 'debounceSeconds',
  REST_SECONDS: 'restSeconds',
  DIGEST_NAME: 'digestName',
  DIGEST_ISSUER: 'digestIssuer',
  DIGEST_EDITOR: 'digestEditor',
  DIGEST_REPORT_TO: 'digestReportTo',
  DIGEST_SEND_TO: 'digestSendTo',
  DIGEST_COPY_TO: 'digestCopyTo',
  SITE_ADDRESS: 'siteAddress',
  TAG_AUTHORITY: 'tagAuthority',
  MAIL_FROM: 'mailFrom',
  MAIL_TO: 'mailTo',
  MAIL_REPLY_TO: 'mailReplyTo',
  MAIL_UNSUBSCRIBE: 'mailUnsubscribe',
  MAX_RECEIVES: 'maxReceives',
  WRITER_MODEL: 'writerModel',
  WRITER_REGION: 'writerRegion',
  WRITER_MONTHLY_TOKENS: 'writerMonthlyTokens',
  WRITER_STORIES: 'writerStories',
  WRITER_SECONDS: 'writerSeconds',
} as const;

const closingKeys = { day: 'closeDayAt', week: 'closeWeekAt', month: 'closeMonthAt' } as const satisfies Record<PeriodKind, string>;
const ownKeys = [
  'stage',
  'alarmEmail',
  'quietHours',
  'monthlyBudget',
  'logRetentionDays',
  'keepArticlesDays',
  'keepReplacedDays',
  'publicSite',
  'domain',
  'certificateArn',
  'permissionsBoundary',
  'encryptionKey',
  'reprocessMap',
] as const;

/** Every context key that there is: `docs/deploy.md` has a row for each. */
export const contextKeys: readonly string[] = [...ownKeys, ...Object.values(closingKeys), ...Object.values(settingKeys)];

/** SQS delays a message by at most 900 s, and the delay is 5 s longer than the bucket. */
const MOST_DEBOUNCE = 895;
const RETENTION_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
const DEFAULT_QUIET_HOURS = 48;
const DEFAULT_REPLACED_DAYS = 90;

/** Reads and checks the context. @throws ConfigError saying which key is wrong and what to write instead. */
export function configFrom(context: Record<string, unknown>): Config {
  refuseMisspelt(context);
  const read = new ContextReader(context);
  const quietHours = read.whole(
    'quietHours',
    DEFAULT_QUIET_HOURS,
    [0, 168],
    'an alarm looks back for a week at most, and 0 means no alarm',
  );
  const alarmEmail = read.optional('alarmEmail', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'one address, like duty@example.org');
  const domain = readDomain(read);
  return {
    stage: read.matching('stage', /^[a-z][a-z0-9]{0,11}$/, 'up to 12 small letters and digits, a letter first, like dev', 'prod'),
    settings: readSettings(read),
    closing: readClosing(read),
    alarmEmail,
    quietHours: quietHours || null,
    monthlyBudget: readBudget(read, alarmEmail),
    logRetentionDays: readLogRetention(read),
    keepArticlesDays: read.whole(
      'keepArticlesDays',
      null,
      [30, 36_500],
      'a message may wait for two weeks in a dead-letter queue and needs its upload; without the key uploads are kept for good',
    ),
    keepReplacedDays:
      read.whole('keepReplacedDays', DEFAULT_REPLACED_DAYS, [1, 36_500], 'S3 keeps a replaced version for a day at least') ??
      DEFAULT_REPLACED_DAYS,
    publicSite: read.yes('publicSite'),
    domain,
    permissionsBoundary: read.optional(
      'permissionsBoundary',
      /^(arn:[\w-]+:iam::\d{12}:policy\/[\w+=,.@/-]+|[\w+=,.@-]{1,128})$/,
      'the name of a policy of this account, or an ARN like arn:aws:iam::123456789012:policy/boundary',
    ),
    encryptionKey: read.matching(
      'encryptionKey',
      /^(aws|own|arn:[\w-]+:kms:[a-z0-9-]+:\d{12}:key\/([0-9a-f-]{36}|mrk-[0-9a-f]{32}))$/,
      'aws, own, or the ARN of a key like arn:aws:kms:us-east-1:123456789012:key/…',
      'aws',
    ),
    reprocessMap: read.yes('reprocessMap'),
  };
}

/** `TIME_ZONE is 'x' …` speaks to whoever sets variables; here the same sentence names the context key. */
function readSettings(read: ContextReader): Settings {
  if (Number(read.text('debounceSeconds')) > MOST_DEBOUNCE) {
    throw new ConfigError(
      `debounceSeconds is '${read.text('debounceSeconds')}'. A queue can wait no longer: write at most ${MOST_DEBOUNCE}.`,
    );
  }
  try {
    const given = Object.fromEntries(Object.entries(settingKeys).map(([variable, key]) => [variable, read.text(key)]));
    const domain = read.text('domain');
    const settings = settingsFrom({ ...given, SITE_ADDRESS: given.SITE_ADDRESS || (domain && `https://${domain}`) });
    parsePeriod('day', settings.firstIssue);
    return settings;
  } catch (error) {
    if (error instanceof PeriodError) throw new ConfigError(`firstIssue: ${error.message}`, { cause: error });
    if (!(error instanceof SettingsError)) throw error;
    const message = error.message.replace(/^[A-Z_]+/, (name) => new Map<string, string>(Object.entries(settingKeys)).get(name) ?? name);
    throw new ConfigError(message, { cause: error });
  }
}

function readClosing(read: ContextReader): Config['closing'] {
  const at = (kind: PeriodKind, otherwise: string) =>
    read.matching(closingKeys[kind], /^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day from 00:00 to 23:59, like 06:30', otherwise);
  const closing = { day: at('day', '00:10'), week: at('week', '00:20'), month: at('month', '00:30') };
  for (const [before, after] of [['day', 'week'] as const, ['week', 'month'] as const]) {
    if (closing[before] < closing[after]) continue;
    throw new ConfigError(
      `${closingKeys[after]} is '${closing[after]}', and ${closingKeys[before]} is '${closing[before]}'. Write a later time than that: a longer period is made of its days.`,
    );
  }
  return closing;
}

function readBudget(read: ContextReader, alarmEmail: string | null): number | null {
  const budget = read.whole('monthlyBudget', null, [1, 1_000_000], 'US dollars a month');
  if (budget !== null && alarmEmail === null) {
    throw new ConfigError('monthlyBudget is set, but nobody would hear of it. Give alarmEmail too.');
  }
  return budget;
}

function readLogRetention(read: ContextReader): number {
  const text = read.text('logRetentionDays', '90');
  if (RETENTION_DAYS.includes(Number(text))) return Number(text);
  throw new ConfigError(`logRetentionDays is '${text}'. CloudWatch Logs keeps logs for one of ${RETENTION_DAYS.join(', ')} days.`);
}

function readDomain(read: ContextReader): Config['domain'] {
  const name = read.optional('domain', /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'a name like news.example.org');
  const certificateArn = read.optional(
    'certificateArn',
    /^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
    'the ARN of a certificate in us-east-1, where CloudFront looks for it, like arn:aws:acm:us-east-1:123456789012:certificate/…',
  );
  if (name && certificateArn) return { name, certificateArn };
  if (name) throw new ConfigError(`domain is '${name}', and nothing proves it. Give certificateArn too: a certificate of it in us-east-1.`);
  if (certificateArn) throw new ConfigError('certificateArn is set, but not the name that it proves. Give domain too.');
  return null;
}

/** CDK and its users put other keys into the context too, so only a near miss of one of ours is an error. */
function refuseMisspelt(context: Record<string, unknown>): void {
  const bare = (key: string) => key.toLowerCase().replace(/[-_]/g, '');
  const known = new Map(contextKeys.map((key) => [bare(key), key]));
  for (const key of Object.keys(context)) {
    const meant = known.get(bare(key));
    if (meant && meant !== key) throw new ConfigError(`There is no context key '${key}'. Write ${meant}.`);
  }
}
