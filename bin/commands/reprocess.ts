import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import pLimit from 'p-limit';
import { readAgainMessage } from '../../lambdas/ingest/object-events.ts';
import { UploadQueue } from '../../lambdas/store/upload-queue.ts';
import { type ConnectionFlags, withConnection, withStores } from './connection.ts';
import { inert, say, write, writeJson } from './output.ts';
import { withQueues } from './queues.ts';

interface Flags extends ConnectionFlags {
  prefix: string;
  since?: string;
  checkpoint: string;
  restart?: true;
  dryRun?: true;
}

/** How far a run came; it is the same run as long as it is asked for the same objects. */
interface Checkpoint {
  prefix: string;
  since: string;
  /** the last key of the last page of which all messages are in the queue */
  after: string;
  sent: number;
  seen: number;
}

/** Requests to the queue at a time, and messages of each chunk of work. */
const AT_ONCE = 4;
const CHUNK = 10;

/** `jianbao reprocess`: has raw objects read again, after a change of the rules. */
export function reprocessCommand(): Command {
  const command = new Command('reprocess')
    .description('have the uploads read again, after a change of the rules')
    .option('--prefix <text>', 'only keys that start so', '')
    .option('--since <instant>', 'only those uploaded since: 2026-11-21, or 2026-11-21T08:00:00Z', instantOf)
    .option('--checkpoint <file>', 'where it is noted how far it came', '.jianbao-reprocess.json')
    .option('--restart', 'begin again, whatever the checkpoint says')
    .option('--dry-run', 'only count them')
    .addHelpText(
      'after',
      `
Each object is one message on the ingest queue. What the newest rules have read is left as it is, the rest keeps the day of its issue; so
twice does no harm, and what was broken off goes on where it was.

Examples:
  $ npx jianbao reprocess --dry-run
  $ npx jianbao reprocess --prefix 2026/november/ --since 2026-11-15`,
    );
  return withConnection(command).action(async (flags: Flags) => {
    const came = await withStores(flags, ({ bucket }) =>
      withQueues(flags, (sqs, { ingest }) => readAgain(bucket, new UploadQueue(sqs, ingest), flags)),
    );
    if (flags.json) await writeJson({ objects: came.seen, sent: came.sent });
    else await write(`${came.seen} objects, ${came.sent} ${flags.dryRun ? 'would be sent' : 'sent'}\n`);
    if (!flags.dryRun && came.sent > 0) say('They are read again now: npx jianbao status');
  });
}

type Bucket = Parameters<Parameters<typeof withStores>[1]>[0]['bucket'];

async function readAgain(
  bucket: Bucket,
  queue: UploadQueue,
  { prefix, since = '', checkpoint, restart, dryRun }: Flags,
): Promise<Checkpoint> {
  const noted = restart || dryRun ? null : readCheckpoint(checkpoint);
  const isSame = noted?.prefix === prefix && noted.since === since;
  const came: Checkpoint = isSame ? noted : { prefix, since, after: '', sent: 0, seen: 0 };
  if (isSame) say(`Goes on after ${inert(came.after)}, ${came.sent} are sent. --restart begins again.`);
  const limit = pLimit(AT_ONCE);
  for await (const page of bucket.list(prefix, came.after || undefined)) {
    const bodies = page.filter(({ modifiedAt }) => modifiedAt >= since).map(readAgainMessage);
    const chunks = Array.from({ length: Math.ceil(bodies.length / CHUNK) }, (_, i) => bodies.slice(i * CHUNK, (i + 1) * CHUNK));
    if (!dryRun) await Promise.all(chunks.map((chunk) => limit(() => queue.send(chunk))));
    came.sent += bodies.length;
    came.seen += page.length;
    came.after = page.at(-1)?.key ?? came.after;
    if (!dryRun) writeCheckpoint(checkpoint, came);
    if (page.length > 0) say(`${came.seen} objects, ${came.sent} sent, up to ${inert(came.after)}`);
  }
  if (!dryRun) rmSync(checkpoint, { force: true });
  return came;
}

function readCheckpoint(file: string): Checkpoint | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Checkpoint;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
function writeCheckpoint(file: string, came: Checkpoint): void {
  writeFileSync(`${file}.new`, JSON.stringify(came));
  renameSync(`${file}.new`, file);
}

/** @throws InvalidArgumentError */
function instantOf(text: string): string {
  const instant = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(instant.getTime())) return instant.toISOString();
  throw new InvalidArgumentError('Write a day or an instant, like 2026-11-21 or 2026-11-21T08:00:00Z.');
}
