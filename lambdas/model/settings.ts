import { mailSettingsFrom } from './mail-settings.ts';
import { SettingsError } from './settings-error.ts';

/** What the deployer decides. Every value has a default; the environment variable is the key in capitals (`TIME_ZONE`). */
export interface Settings {
  /** IANA zone that days are counted in */
  timeZone: string;
  /** the day of issue number 1, `YYYY-MM-DD` */
  firstIssue: string;
  /** width of the bucket in which wishes for one period become one compilation, seconds */
  debounceSeconds: number;
  /** how long an open week or month rests after the newest article that it tells of, before articles that came since change it */
  restSeconds: number;
  /** name on the masthead */
  name: string;
  /** issuing unit on the masthead */
  issuer: string;
  /** 报尾: who edits the issue; '' for nobody */
  editor: string;
  /** 报尾: whom it is reported (报), sent (送) and issued (发) to */
  reportTo: string[];
  sendTo: string[];
  copyTo: string[];
  /** after how many receives a message goes to the dead-letter queue */
  maxReceives: number;
  /** where readers find the site, without a slash at its end: `https://news.example.cn`; '' when it is not known */
  siteAddress: string;
  /** who mints the ids of feeds and their entries (RFC 4151): a domain or mail address that the deployer had on the day of the first issue */
  tagAuthority: string;
  /** whom issues are sent from by mail; '' for no mail */
  mailFrom: string;
  /** who gets each closed issue, one message each */
  mailTo: string[];
  /** where answers and wishes to unsubscribe go; '' for the sender */
  mailReplyTo: string;
  /** where one POST takes a recipient off the list (RFC 8058), `{recipient}` standing for the address; '' where there is nothing like it */
  mailUnsubscribe: string;
  /** the language model that writes a paragraph about the first stories of a day; null: nobody does */
  writer: WriterSettings | null;
}

/** A model on Amazon Bedrock, and what it may cost. */
export interface WriterSettings {
  /** id of a model or of an inference profile: `eu.anthropic.…` */
  model: string;
  /** the AWS region that it is called in; null: the function's own */
  region: string | null;
  /** tokens that a month's calls may use, questions and answers together */
  monthlyTokens: number;
  /** stories of a day that it writes about, the best first */
  stories: number;
  /** how long an issue waits for it at most */
  seconds: number;
}

export { SettingsError };

export const defaults: Settings = {
  timeZone: 'Asia/Shanghai',
  firstIssue: '2026-01-01',
  debounceSeconds: 60,
  restSeconds: 600,
  name: '简报',
  issuer: '',
  editor: '',
  reportTo: [],
  sendTo: [],
  copyTo: [],
  maxReceives: 5,
  siteAddress: '',
  tagAuthority: 'jianbao.invalid',
  mailFrom: '',
  mailTo: [],
  mailReplyTo: '',
  mailUnsubscribe: '',
  writer: null,
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
  const siteAddress = addressIn(env);
  return {
    timeZone,
    firstIssue,
    debounceSeconds: whole(env, 'DEBOUNCE_SECONDS', defaults.debounceSeconds, 1, 900),
    restSeconds: whole(env, 'REST_SECONDS', defaults.restSeconds, 0, 86_400),
    name: env.DIGEST_NAME || defaults.name,
    issuer: env.DIGEST_ISSUER || defaults.issuer,
    editor: env.DIGEST_EDITOR || defaults.editor,
    reportTo: listed(env.DIGEST_REPORT_TO),
    sendTo: listed(env.DIGEST_SEND_TO),
    copyTo: listed(env.DIGEST_COPY_TO),
    maxReceives: whole(env, 'MAX_RECEIVES', defaults.maxReceives, 1, 1000),
    siteAddress,
    tagAuthority: authorityIn(env, siteAddress),
    ...mailSettingsFrom(env),
    writer: writerIn(env),
  };
}

/** Names between 、 ， ； or their ASCII counterparts. */
const listed = (text = ''): string[] =>
  text
    .split(/[、，；,;]/)
    .map((name) => name.trim())
    .filter(Boolean);

function whole(env: Record<string, string | undefined>, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SettingsError(`${name} is '${text}'. Write a whole number from ${least} to ${most}.`);
}

function addressIn(env: Record<string, string | undefined>): string {
  const text = env.SITE_ADDRESS;
  if (!text) return defaults.siteAddress;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && `${url.search}${url.hash}${url.username}` === '') return url.origin;
  throw new SettingsError(`SITE_ADDRESS is '${text}'. Write where readers find the site, like https://news.example.cn.`);
}

/** RFC 4151, 2.1: a domain name or a mail address, in ASCII. */
const AUTHORITY = /^([\w.-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

function authorityIn(env: Record<string, string | undefined>, siteAddress: string): string {
  const text = env.TAG_AUTHORITY;
  const host = siteAddress && new URL(siteAddress).hostname;
  if (!text) return AUTHORITY.test(host) ? host : defaults.tagAuthority;
  if (AUTHORITY.test(text)) return text;
  throw new SettingsError(`TAG_AUTHORITY is '${text}'. Write a domain or mail address of yours, like news.example.cn.`);
}

function writerIn(env: Record<string, string | undefined>): WriterSettings | null {
  const { WRITER_MODEL: model, WRITER_REGION: region, WRITER_MONTHLY_TOKENS: tokens } = env;
  if (!model) {
    if (region || tokens)
      throw new SettingsError('WRITER_MODEL is not set, so nobody writes. Name a model, or leave out its region and its tokens too.');
    return null;
  }
  if (!/^[a-z0-9][\w.-]*(:\d+)*$/i.test(model) || model.length > 256)
    throw new SettingsError(
      `WRITER_MODEL is '${model}'. Write the id of a model or an inference profile, not its ARN, like amazon.nova-lite-v1:0.`,
    );
  if (region && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    throw new SettingsError(`WRITER_REGION is '${region}'. Write an AWS region like eu-central-1.`);
  if (!tokens)
    throw new SettingsError(
      'WRITER_MONTHLY_TOKENS is not set: nobody writes without a bound. Write how many tokens a month may cost, like 2000000.',
    );
  return {
    model,
    region: region || null,
    monthlyTokens: whole(env, 'WRITER_MONTHLY_TOKENS', 0, 10_000, 1_000_000_000),
    stories: whole(env, 'WRITER_STORIES', 10, 1, 50),
    seconds: whole(env, 'WRITER_SECONDS', 20, 1, 60),
  };
}
