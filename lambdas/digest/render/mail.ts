import { createHash } from 'node:crypto';
import type { Digest } from '../../model/digest.ts';
import type { Settings } from '../../model/settings.ts';
import { DOCUMENT_WORDS as D } from './document-words.ts';
import { inert } from './inert.ts';
import { mailEdition } from './mail-edition.ts';
import { mailHtml } from './mail-html.ts';
import { encodedWords, mailDate, messageOf } from './mail-message.ts';
import { mailText } from './mail-text.ts';
import { clip } from './wording.ts';
import { zh } from './words-zh.ts';

/** An issue for one recipient. */
export interface IssueMail {
  from: string;
  to: string;
  /** a name for it that can be a file's: `day-2026-11-21-3f9a0c…` */
  name: string;
  /** RFC 5322, ASCII */
  message: string;
}

export type MailSettings = Pick<Settings, 'mailFrom' | 'mailReplyTo' | 'mailUnsubscribe' | 'siteAddress'>;

const MOST_STORIES = 40;
/** The whole message, coded as it is sent. Mail programs cut off a longer one (Gmail at 102 KB of HTML). */
const MOST_BYTES = 60_000;

/**
 * The issue as a mail of at most 40 stories and 60 KB, with text and HTML, and no picture, no tracker, nothing to fetch. A pure function
 * of the digest, the settings and the recipient: identifier and date are the issue's, not the clock's.
 */
export function renderMail(digest: Digest, settings: MailSettings, recipient: string): IssueMail {
  const { kind, period } = digest;
  const name = `${kind}-${period}-${recipientId(recipient)}`;
  const headers = headersOf(digest, settings, recipient, name);
  const web = unsubscribePage(settings, recipient);
  for (let most = MOST_STORIES; ; ) {
    const edition = mailEdition(digest, most, settings, web ?? unsubscribeMail(settings));
    const message = messageOf({ headers, text: mailText(edition), html: mailHtml(edition) });
    if (message.length <= MOST_BYTES || most === 0) return { from: settings.mailFrom, to: recipient, name, message };
    most = Math.min(most - 1, Math.floor((most * MOST_BYTES) / message.length));
  }
}

/** Stands for an address where it should not be read. */
export const recipientId = (recipient: string): string => createHash('sha256').update(recipient.toLowerCase()).digest('hex').slice(0, 16);

function headersOf(digest: Digest, settings: MailSettings, recipient: string, name: string): [string, string][] {
  const { mailFrom, mailReplyTo } = settings;
  const host = mailFrom.slice(mailFrom.indexOf('@') + 1);
  const title = clip(inert(digest.name), 40);
  const sender = encodedWords(title);
  const web = unsubscribePage(settings, recipient);
  return [
    ['From', `${sender} <${mailFrom}>`],
    ['To', `<${recipient}>`],
    ...(mailReplyTo === '' ? [] : [['Reply-To', `<${mailReplyTo}>`] satisfies [string, string]]),
    ['Subject', encodedWords(`${title} ${zh.periodName(digest.kind, digest.period)} ${zh.issueName(digest)}`)],
    ['Date', mailDate(digest.end)],
    ['Message-ID', `<${name}@${host}>`],
    ['List-ID', `${sender} <${digest.kind}.jianbao.${host}>`],
    ['List-Unsubscribe', [`<${unsubscribeMail(settings)}>`, ...(web === null ? [] : [`<${web}>`])].join(',\r\n ')],
    ...(web === null ? [] : [['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'] satisfies [string, string]]),
    ['Auto-Submitted', 'auto-generated'],
    ['Content-Language', zh.lang],
  ];
}

/** Where one request takes the recipient off the list (RFC 8058). */
const unsubscribePage = ({ mailUnsubscribe }: MailSettings, recipient: string): string | null =>
  mailUnsubscribe === '' ? null : mailUnsubscribe.replaceAll('{recipient}', encodeURIComponent(recipient));

const unsubscribeMail = ({ mailFrom, mailReplyTo }: MailSettings): string =>
  `mailto:${encodeURI(mailReplyTo || mailFrom)}?subject=${encodeURIComponent(D.unsubscribeSubject)}`;
