/** Sends mail: SES in AWS, a folder on a laptop. */
export interface Mailer {
  /** @throws MailRefusedError, MailDelayedError; anything else leaves open whether it was taken */
  send(mail: OutgoingMail): Promise<void>;
}

export interface OutgoingMail {
  from: string;
  to: string;
  /** a name for it that can be a file's, and no other mail's */
  name: string;
  /** RFC 5322, ASCII */
  message: string;
}

/** The mail was not taken and will not be: the address or the sender is refused. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}

/** The mail was not taken now; it can be tried later. */
export class MailDelayedError extends Error {
  override readonly name = 'MailDelayedError';
}
