import type { Digest } from '../model/digest.ts';
import type { Settings } from '../model/settings.ts';
import type { MailRecord } from '../store/mail-table.ts';
import type { Stores } from '../store/stores.ts';
import { recipientId, renderMail } from './render/mail.ts';

/** What became of an issue's mails this time. */
export interface Delivery {
  sent: number;
  /** never tried again: refused, or nobody knows whether it was taken */
  lost: number;
  /** to be tried again */
  delayed: number;
  /** of each mail that was not sent, without its address */
  reasons: { recipient: string; reason: string }[];
}

/** Times that a mail is tried, a publication apart. */
const MOST_TRIES = 5;
/** An issue is news for a day: what is closed later, after a long sleep or for a new recipient, is on the site. */
const NEWS_MS = 24 * 3_600_000;

/**
 * Sends a closed issue to every recipient who does not have it, each at most once: the right to send is noted before, what became of it
 * after. Revisions are not sent again. Nothing here throws for a mail: an address that is refused must not hold up an issue.
 *
 * @returns null when there is nothing to send
 */
export async function deliver({ mails, mailer }: Stores, settings: Settings, digest: Digest, now: Date): Promise<Delivery | null> {
  const { kind, period: id, closed, end } = digest;
  if (!mailer || !closed || settings.mailTo.length === 0 || now.getTime() - Date.parse(end) > NEWS_MS) return null;
  const period = { kind, id };
  const noted = new Map((await mails.of(period)).map((record) => [record.recipient, record]));
  const delivery: Delivery = { sent: 0, lost: 0, delayed: 0, reasons: [] };
  for (const address of settings.mailTo) {
    const recipient = recipientId(address);
    const before = noted.get(recipient);
    if (before && before.state !== 'delayed') continue;
    if (!(await mails.claim(period, recipient, MOST_TRIES))) continue;
    try {
      await mailer.send(renderMail(digest, settings, address));
      await mails.note(period, recipient, 'sent');
      delivery.sent += 1;
    } catch (error) {
      const state = stateAfter(error as Error);
      await mails.note(period, recipient, state);
      const isLast = state !== 'delayed' || (before?.tries ?? 0) + 1 >= MOST_TRIES;
      delivery[isLast ? 'lost' : 'delayed'] += 1;
      delivery.reasons.push({ recipient, reason: withoutAddresses(String(error)) });
    }
  }
  return delivery.sent + delivery.lost + delivery.delayed > 0 ? delivery : null;
}

/** By its name: the mailer is loaded from a file of its own, whose classes are not those of this one. */
function stateAfter({ name }: Error): Exclude<MailRecord['state'], 'sending' | 'sent'> {
  if (name === 'MailDelayedError') return 'delayed';
  return name === 'MailRefusedError' ? 'refused' : 'unclear';
}

/** SES quotes the address that it refuses; a log is read by more people than the list is. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"',;:]+@[^\s<>"',;:]+/g, '…');
