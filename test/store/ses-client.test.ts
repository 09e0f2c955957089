import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test as plain, vi } from 'vitest';
import { sesClient } from '../../lambdas/store/ses-client.ts';

const test = plain.extend<{ credentials: undefined }>({
  credentials: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern
    async ({}, use) => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      await use(undefined);
      vi.unstubAllEnvs();
    },
    { auto: true },
  ],
});

interface Answer {
  status: number;
  error?: string;
}

/** An endpoint that answers as SES does, one answer after the other, the last one for ever. */
async function ses(...answers: Answer[]) {
  const seen: { path: string; body: { FromEmailAddress: string; Destination: unknown; Content: { Raw: { Data: string } } } }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.push({ path: `${request.method} ${request.url}`, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const { status, error } = answers[Math.min(seen.length, answers.length) - 1] ?? { status: 200 };
    response.writeHead(status, { 'content-type': 'application/json', ...(error ? { 'x-amzn-errortype': error } : {}) });
    response.end(JSON.stringify(error ? { message: 'no' } : { MessageId: '1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { seen, mailer: sesClient('us-east-1', `http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

const mail = { from: 'digest@example.cn', to: 'reader@example.org', name: 'day-1', message: 'Subject: x\r\n\r\nbody\r\n' };

test('sends the bytes as they are, to one recipient', async () => {
  const { seen, mailer } = await ses({ status: 200 });
  await mailer.send(mail);
  expect(seen.map(({ path }) => path)).toEqual(['POST /v2/email/outbound-emails']);
  expect(seen[0]?.body).toMatchObject({ FromEmailAddress: mail.from, Destination: { ToAddresses: [mail.to] } });
  expect(Buffer.from(seen[0]?.body.Content.Raw.Data ?? '', 'base64').toString()).toBe(mail.message);
});

test.each([
  ['MessageRejected', 400],
  ['MailFromDomainNotVerifiedException', 400],
  ['BadRequestException', 400],
])('%s is refused for good, after one request', async (error, status) => {
  const { seen, mailer } = await ses({ status, error });
  await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailRefusedError', message: `${error}: no` });
  expect(seen).toHaveLength(1);
});

test('who is too fast waits and goes on', async () => {
  const { seen, mailer } = await ses({ status: 429, error: 'TooManyRequestsException' }, { status: 200 });
  await mailer.send(mail);
  expect(seen).toHaveLength(2);
});

test('who is too fast for long is told to come later', async () => {
  const { seen, mailer } = await ses({ status: 429, error: 'TooManyRequestsException' });
  await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailDelayedError' });
  expect(seen).toHaveLength(3);
});

test('what got no clear answer is not sent again: it may have arrived', async () => {
  const { seen, mailer } = await ses({ status: 500, error: 'InternalFailure' });
  await expect(mailer.send(mail)).rejects.not.toMatchObject({ name: expect.stringMatching(/^Mail/) });
  expect(seen).toHaveLength(1);
});
