import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from '../lambdas/store/mailer.ts';

/** Keeps mails as `.eml` files, which any mail program opens, instead of sending them. */
export const outbox = (folder: string): Mailer => ({
  async send({ name, message }) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, `${name}.eml`), message, { encoding: 'latin1', mode: 0o600 });
  },
});
