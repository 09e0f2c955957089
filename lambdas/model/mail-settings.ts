import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/** Recipients at most: a function's environment holds 4 KB. More of them are a mailing list of the deployer's. */
const MOST_RECIPIENTS = 50;
/** RFC 5321 has 254 characters for an address; here each counts in a function's environment. */
const ADDRESS = /^(?=.{3,120}$)[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const MOST_URL = 500;

type MailSettings = Pick<Settings, 'mailFrom' | 'mailTo' | 'mailReplyTo' | 'mailUnsubscribe'>;

/** Who sends issues to whom, from environment variables. Without a sender and a recipient nothing is sent. @throws SettingsError */
export function mailSettingsFrom(env: Record<string, string | undefined>): MailSettings {
  const mailFrom = address('MAIL_FROM', env.MAIL_FROM);
  const mailTo = [...new Set((env.MAIL_TO ?? '').split(/[\s,，;；、]+/).filter(Boolean))].map((each) => address('MAIL_TO', each));
  if (mailTo.length > MOST_RECIPIENTS) {
    throw new SettingsError(
      `MAIL_TO names ${mailTo.length} recipients. Write at most ${MOST_RECIPIENTS}, or the address of a mailing list.`,
    );
  }
  if (mailTo.length > 0 && mailFrom === '') throw new SettingsError('MAIL_FROM is not set, but recipients are. Write who sends the mail.');
  return { mailFrom, mailTo, mailReplyTo: address('MAIL_REPLY_TO', env.MAIL_REPLY_TO), mailUnsubscribe: page(env.MAIL_UNSUBSCRIBE) };
}

function address(variable: string, text = ''): string {
  if (text === '' || ADDRESS.test(text)) return text;
  throw new SettingsError(`${variable} is '${text}'. Write an address like digest@example.org.`);
}

function page(text = ''): string {
  if (text === '') return text;
  const isSafe = text.length <= MOST_URL && /^https:\/\/[\x21-\x7e]+$/.test(text) && !/["'<>\\^`]/.test(text);
  if (isSafe && URL.canParse(text.replaceAll('{recipient}', 'x'))) return text;
  throw new SettingsError(
    `MAIL_UNSUBSCRIBE is '${text}'. Write an https address of your own that takes a POST, like https://example.org/leave?who={recipient}.`,
  );
}
