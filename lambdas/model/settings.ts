/** What the deployer decides. Every value has a default; the environment variable is the key in capitals (`TIME_ZONE`). */
export interface Settings {
  /** IANA zone that days are counted in */
  timeZone: string;
  /** the day of issue number 1, `YYYY-MM-DD` */
  firstIssue: string;
  /** width of the bucket in which wishes for one period become one compilation, seconds */
  debounceSeconds: number;
  /** name on the masthead */
  name: string;
  /** issuing unit on the masthead */
  issuer: string;
  /** after how many receives a message goes to the dead-letter queue */
  maxReceives: number;
}

/** A setting has a value that cannot work. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export const defaults: Settings = {
  timeZone: 'Asia/Shanghai',
  firstIssue: '2026-01-01',
  debounceSeconds: 60,
  name: '简报',
  issuer: '',
  maxReceives: 5,
};

/** Reads the settings from environment variables. @throws SettingsError naming the variable and what it should look like. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const timeZone = env.TIME_ZONE || defaults.timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new SettingsError(`TIME_ZONE is '${timeZone}', which is no IANA time zone. Write it like Asia/Shanghai.`);
  }
  const firstIssue = env.FIRST_ISSUE || defaults.firstIssue;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(firstIssue)) throw new SettingsError(`FIRST_ISSUE is '${firstIssue}'. Write a day like 2026-01-01.`);
  return {
    timeZone,
    firstIssue,
    debounceSeconds: whole(env, 'DEBOUNCE_SECONDS', defaults.debounceSeconds, 1, 900),
    name: env.DIGEST_NAME || defaults.name,
    issuer: env.DIGEST_ISSUER || defaults.issuer,
    maxReceives: whole(env, 'MAX_RECEIVES', defaults.maxReceives, 1, 1000),
  };
}

function whole(env: Record<string, string | undefined>, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SettingsError(`${name} is '${text}'. Write a whole number from ${least} to ${most}.`);
}
