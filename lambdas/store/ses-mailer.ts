import type { Mailer } from './mailer.ts';

/** Sends by SES. Its client is loaded with the first mail: most invocations send none. */
export function sesMailer(region: string): Mailer {
  let loaded: Promise<Mailer> | undefined;
  return {
    async send(mail) {
      loaded ??= import('./ses-client.ts').then(({ sesClient }) => sesClient(region));
      await (await loaded).send(mail);
    },
  };
}
