import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { clockAt, dayAt, shift } from '../../lambdas/model/period.ts';
import type { ObjectRecord, ObjectStatus } from '../../lambdas/model/record.ts';
import { type Settings, settingsFrom } from '../../lambdas/model/settings.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { credentials, region } from '../../local/resources.ts';
import type { Running } from '../../local/running.ts';
import { type ConnectionFlags, connected, withConnection } from './connection.ts';
import { inert, write, writeJson } from './output.ts';

/** Days that a status looks back. */
const DAYS = 7;

interface Status {
  site: string;
  queues: Record<string, { waiting: number; inFlight: number; delayed: number }>;
  objects: Record<ObjectStatus, number>;
  articles: number;
  lastReceived: string | null;
  refused: { key: string; status: ObjectStatus; receivedAt: string; reasons: string[] }[];
  issues: { kind: string; period: string; revision: number; closed: boolean; stories: number }[];
}

/** `jianbao status`: what came in, what was refused and why, what waits. */
export function statusCommand(): Command {
  const command = new Command('status')
    .description(`what came in during the last ${DAYS} days, what was refused and why, what waits in the queues`)
    .addHelpText('after', '\nExample:\n  $ npx jianbao status --json | jq .data.refused');
  return withConnection(command).action(async (flags: ConnectionFlags) => {
    const settings = settingsFrom(process.env);
    const status = await connected(flags, (stores, running) => read(stores, running, settings));
    await (flags.json ? writeJson(status) : write(text(status, settings)));
  });
}

async function read(stores: Stores, running: Running, { timeZone }: Settings): Promise<Status> {
  const today = dayAt(new Date(), timeZone);
  const days = Array.from({ length: DAYS }, (_, i) => shift({ kind: 'day', id: today }, -i).id);
  const objects = (await Promise.all(days.map((day) => stores.days.read(day)))).flatMap((day) => day.objects);
  const counts: Record<ObjectStatus, number> = { accepted: 0, rejected: 0, withdrawn: 0, failed: 0 };
  for (const { status } of objects) counts[status]++;
  const issues = await Promise.all((['day', 'week', 'month'] as const).map((kind) => stores.digests.list(kind)));
  return {
    site: running.site,
    queues: await depths(running),
    objects: counts,
    articles: new Set(objects.flatMap(({ status, articles }) => (status === 'accepted' ? articles.map(({ id }) => id) : []))).size,
    lastReceived:
      objects
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .at(-1) ?? null,
    refused: objects
      .filter(({ rejected, status }) => rejected.length > 0 && status !== 'withdrawn')
      .map(refusal)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)),
    issues: issues
      .flatMap((list) => list.slice(0, 3))
      .map(({ kind, period, revision, closed, counts: { stories } }) => ({ kind, period, revision, closed, stories })),
  };
}

const refusal = ({ key, status, receivedAt, rejected }: ObjectRecord): Status['refused'][number] => ({
  key,
  status,
  receivedAt,
  reasons: rejected.map(({ member, code, message }) => `${member ? `${member}: ` : ''}${code}: ${message}`),
});

async function depths({ endpoints, queueUrls }: Running): Promise<Status['queues']> {
  const sqs = new SQSClient({ region, endpoint: endpoints.sqs, credentials });
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'] as const;
  try {
    const rows = Object.entries(queueUrls).map(async ([name, QueueUrl]) => {
      const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }));
      const [waiting = 0, inFlight = 0, delayed = 0] = names.map((attribute) => Number(Attributes[attribute] ?? 0));
      return [name, { waiting, inFlight, delayed }] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  } finally {
    sqs.destroy();
  }
}

function text(status: Status, { timeZone }: Settings): string {
  const { objects, queues, refused, issues } = status;
  const queueRows = Object.entries(queues).map(
    ([name, { waiting, inFlight, delayed }]) => `  ${name.padEnd(18)} ${waiting} waiting, ${inFlight} in work, ${delayed} delayed`,
  );
  const refusedRows = refused.map(
    ({ key, status: outcome, receivedAt, reasons }) =>
      `  ${outcome.padEnd(9)} ${clockAt(receivedAt, timeZone)}  ${inert(key)}\n${reasons.map((reason) => `            ${inert(reason)}`).join('\n')}`,
  );
  const issueRows = issues.map(
    ({ kind, period, revision, closed, stories }) =>
      `  ${kind.padEnd(6)} ${period.padEnd(11)} ${stories} stories, revision ${revision}${closed ? ', closed' : ''}`,
  );
  return [
    `Site       ${status.site}`,
    `Received   ${objects.accepted} accepted (${status.articles} articles), ${objects.rejected} rejected, ${objects.withdrawn} withdrawn, ${objects.failed} failed, in ${DAYS} days`,
    `Last       ${status.lastReceived ? clockAt(status.lastReceived, timeZone) : 'nothing yet'}`,
    'Queues',
    ...queueRows,
    refused.length > 0 ? 'Refused' : 'Refused    nothing',
    ...refusedRows,
    issues.length > 0 ? 'Issues' : 'Issues     none yet',
    ...issueRows,
    '',
  ].join('\n');
}
