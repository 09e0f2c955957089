import { type Settings, SettingsError, settingsFrom } from '../lambdas/model/settings.ts';

/** What the deployer decided, read from CDK context (`-c key=value`, or `context` in `cdk.json`) and checked. */
export interface Config {
  /** names the stacks, so that several systems live side by side in one account */
  stage: string;
  settings: Settings;
  /** who hears of alarms; without it they are seen in the console only */
  alarmEmail: string | null;
  /** how long function logs are kept, days: one of the values that CloudWatch Logs offers */
  logRetentionDays: number;
  /** false: only readers in the readers' store get in, and robots are told to stay away */
  publicSite: boolean;
}

/** A context value cannot work. The message names the key and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Context keys of the settings that the functions read, by their environment variable. */
export const settingKeys = {
  TIME_ZONE: 'timeZone',
  FIRST_ISSUE: 'firstIssue',
  DEBOUNCE_SECONDS: 'debounceSeconds',
  DIGEST_NAME: 'digestName',
  DIGEST_ISSUER: 'digestIssuer',
  MAX_RECEIVES: 'maxReceives',
} as const;

const ownKeys = ['stage', 'alarmEmail', 'logRetentionDays', 'publicSite'] as const;
const keys: readonly string[] = [...ownKeys, ...Object.values(settingKeys)];

/** SQS delays a message by at most 900 s, and the delay is 5 s longer than the bucket. */
const MOST_DEBOUNCE = 895;
const RETENTION_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** Reads and checks the context. @throws ConfigError saying which key is wrong and what to write instead. */
export function configFrom(context: Record<string, unknown>): Config {
  refuseMisspelt(context);
  const text = (key: string, otherwise: string): string => {
    const value = context[key];
    return value === undefined || value === null || value === '' ? otherwise : String(value);
  };
  if (Number(text('debounceSeconds', '')) > MOST_DEBOUNCE) {
    throw new ConfigError(`debounceSeconds is '${context.debounceSeconds}'. A queue can wait no longer: write at most ${MOST_DEBOUNCE}.`);
  }
  return {
    stage: matching('stage', text('stage', 'prod'), /^[a-z][a-z0-9]{0,11}$/, 'up to 12 small letters and digits, a letter first, like dev'),
    settings: readSettings((key) => text(key, '')),
    alarmEmail:
      matching('alarmEmail', text('alarmEmail', ''), /^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'one address, like duty@example.org') || null,
    logRetentionDays: retention(text('logRetentionDays', '90')),
    publicSite: matching('publicSite', text('publicSite', 'false'), /^(true|false)$/, 'true or false') === 'true',
  };
}

/** `TIME_ZONE is 'x' …` speaks to whoever sets variables; here the same sentence names the context key. */
function readSettings(text: (key: string) => string): Settings {
  const variables = Object.entries(settingKeys).map(([variable, key]) => [variable, text(key)]);
  try {
    return settingsFrom(Object.fromEntries(variables));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const message = error.message.replace(/^[A-Z_]+/, (name) => new Map<string, string>(Object.entries(settingKeys)).get(name) ?? name);
    throw new ConfigError(message, { cause: error });
  }
}

function matching(key: string, value: string, form: RegExp, example: string): string {
  if (form.test(value)) return value;
  throw new ConfigError(`${key} is '${value}'. Write ${example}.`);
}

function retention(text: string): number {
  const days = Number(text);
  if (RETENTION_DAYS.includes(days)) return days;
  throw new ConfigError(`logRetentionDays is '${text}'. CloudWatch Logs keeps logs for one of ${RETENTION_DAYS.join(', ')} days.`);
}

/** CDK and its users put other keys into the context too, so only a near miss of one of ours is an error. */
function refuseMisspelt(context: Record<string, unknown>): void {
  const bare = (key: string) => key.toLowerCase().replace(/[-_]/g, '');
  const known = new Map(keys.map((key) => [bare(key), key]));
  for (const key of Object.keys(context)) {
    const meant = known.get(bare(key));
    if (meant && meant !== key) throw new ConfigError(`There is no context key '${key}'. Write ${meant}.`);
  }
}
