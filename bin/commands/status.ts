import { Command } from 'commander';
import { readQueues } from '../../lambdas/digest/read-queues.ts';
import { lasting } from '../../lambdas/model/lasting.ts';
import { clockAt, dayAt, shift } from '../../lambdas/model/period.ts';
import { held, type QueueDepth, type QueueReading } from '../../lambdas/model/queue.ts';
import type { ObjectRecord, ObjectStatus } from '../../lambdas/model/record.ts';
import { type Settings, settingsFrom } from '../../lambdas/model/settings.ts';
import type { DigestRecord } from '../../lambdas/store/digest-table.ts';
import { QueueDepths } from '../../lambdas/store/queue-depths.ts';
import type { Stores } from '../../lambdas/store/stores.ts';
import { findRunning } from '../../local/running.ts';
import { type ConnectionFlags, withConnection, withStores } from './connection.ts';
import { inert, say, write, writeJson } from './output.ts';
import { isDeployed, withQueues } from './queues.ts';

/** Days that a status looks back. */
const DAYS = 7;

interface Status {
  /** when the queues were asked, ISO instant: a busy system is another one a minute later */
  asOf: string;
  /** '' where a deployed system does not say its address */
  site: string;
  /** a message that waits among dead letters was given up: `jianbao redrive` moves it back */
  queues: Record<string, QueueDepth & Pick<QueueReading, 'oldestSeconds'>>;
  objects: Record<ObjectStatus, number>;
  articles: number;
  lastReceived: string | null;
  /** the issue that was made of the newest upload */
  lastIssue: { kind: string; period: string; revision: number; closed: boolean; asOf: string | null } | null;
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
    const site = isDeployed(flags) ? settings.siteAddress : (await findRunning(flags)).site;
    const queues = await depths(flags);
    const asOf = new Date().toISOString();
    const status = { asOf, site, queues, ...(await withStores(flags, (stores) => read(stores, settings))) };
    await (flags.json ? writeJson(status) : write(text(status, settings)));
  });
}

async function read(stores: Stores, { timeZone }: Settings): Promise<Omit<Status, 'asOf' | 'site' | 'queues'>> {
  const today = dayAt(new Date(), timeZone);
  const days = Array.from({ length: DAYS }, (_, i) => shift({ kind: 'day', id: today }, -i).id);
  const objects = (await Promise.all(days.map((day) => stores.days.read(day)))).flatMap((day) => day.objects);
  const counts: Record<ObjectStatus, number> = { accepted: 0, rejected: 0, withdrawn: 0, failed: 0 };
  for (const { status } of objects) counts[status]++;
  const issues = await Promise.all((['day', 'week', 'month'] as const).map((kind) => stores.digests.list(kind)));
  return {
    objects: counts,
    articles: new Set(objects.flatMap(({ status, articles }) => (status === 'accepted' ? articles.map(({ id }) => id) : []))).size,
    lastReceived:
      objects
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .at(-1) ?? null,
    lastIssue: lastOf(issues.flat()),
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

/** The day's issue that knows the newest upload, else the newest of any kind. */
function lastOf(issues: readonly DigestRecord[]): Status['lastIssue'] {
  const [last] = issues.toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
  if (!last) return null;
  const { kind, period, revision, closed, asOf = null } = last;
  return { kind, period, revision, closed, asOf };
}

/** @throws Error of SQS where a queue cannot be read; without the age of its oldest message it is shown all the same */
function depths(flags: ConnectionFlags): Promise<Status['queues']> {
  return withQueues(flags, async (sqs, urls) => {
    const readings = await readQueues(new QueueDepths(sqs, urls), (unread, error) => {
      if ('depthOf' in unread) throw error;
      say(`How long messages have waited could not be read. ${error.message}`);
    });
    return Object.fromEntries(readings.flatMap(({ name, depth, oldestSeconds }) => (depth ? [[name, { ...depth, oldestSeconds }]] : [])));
  });
}

function text(status: Status, { timeZone }: Settings): string {
  const { objects, queues, refused, issues, lastIssue } = status;
  const queueRows = Object.entries(queues).map(
    ([name, queue]) =>
      `  ${name.padEnd(18)} ${queue.waiting} waiting, ${queue.inFlight} in work, ${queue.delayed} delayed${held(queue) === 0 ? '' : `, the oldest ${ageIn(queue)}`}`,
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
    `Site       ${status.site || 'see the stack outputs'}`,
    `Received   ${objects.accepted} accepted (${status.articles} articles), ${objects.rejected} rejected, ${objects.withdrawn} withdrawn, ${objects.failed} failed, in ${DAYS} days`,
    `Last       ${status.lastReceived ? clockAt(status.lastReceived, timeZone) : 'nothing yet'}`,
    `Issue      ${lastIssue ? `${lastIssue.kind} ${lastIssue.period}, revision ${lastIssue.revision}${lastIssue.asOf ? `, of ${clockAt(lastIssue.asOf, timeZone)}` : ''}` : 'none yet'}`,
    `Queues     as of ${clockAt(status.asOf, timeZone)}`,
    ...queueRows,
    refused.length > 0 ? 'Refused' : 'Refused    nothing',
    ...refusedRows,
    issues.length > 0 ? 'Issues' : 'Issues     none yet',
    ...issueRows,
    '',
  ].join('\n');
}

/** 90 s, 25 min, 3 h, 2 days. */
function ageIn({ oldestSeconds }: Status['queues'][string]): string {
  if (oldestSeconds === null) return 'for a time not known';
  const { value, unit } = lasting(oldestSeconds);
  return `for ${value} ${{ second: 's', minute: 'min', hour: 'h', day: 'days' }[unit]}`;
}
