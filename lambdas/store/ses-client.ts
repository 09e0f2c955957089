import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { MailDelayedError, type Mailer, MailRefusedError, type OutgoingMail } from './mailer.ts';

/** SES says by these that it did not take the mail, and that it may later. */
const LATER = ['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException', 'SendingPausedException'];
/** By these that it never will. */
const NEVER = [
  'MessageRejected',
  'BadRequestException',
  'NotFoundException',
  'MailFromDomainNotVerifiedException',
  'AccountSuspendedException',
  'AccessDeniedException',
];

/** Rounds for one mail while SES says that it is too fast (one a second in its sandbox), a second longer each time. */
const ROUNDS = 3;
const SECOND_MS = 1000;

/**
 * SES. One attempt a request: the SDK would send again what it got no answer for, and the recipient would have it twice.
 * @param endpoint instead of AWS's own
 */
export function sesClient(region: string, endpoint?: string): Mailer {
  const ses = new SESv2Client({ region, maxAttempts: 1, ...(endpoint ? { endpoint } : {}) });
  return {
    async send(mail) {
      for (let round = 1; ; round++) {
        try {
          await ses.send(commandFor(mail));
          return;
        } catch (error) {
          const { name, message } = error as Error;
          if (NEVER.includes(name)) throw new MailRefusedError(`${name}: ${message}`, { cause: error });
          if (!LATER.includes(name)) throw error;
          if (round === ROUNDS) throw new MailDelayedError(`${name}: ${message}`, { cause: error });
          await new Promise((resolve) => setTimeout(resolve, round * SECOND_MS));
        }
      }
    },
  };
}

const commandFor = ({ from, to, message }: OutgoingMail): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: { Raw: { Data: Buffer.from(message, 'latin1') } },
  });
