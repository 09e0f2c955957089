import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Alarms } from './alarms.ts';
import { CostBudget } from './cost-budget.ts';
import { Dashboard } from './dashboard.ts';
import { LogMetrics } from './log-metrics.ts';
import type { NodeFunction } from './node-function.ts';
import type { QueueWithDlq } from './queue-with-dlq.ts';

export interface WatchProps {
  config: Config;
  ingest: { queues: QueueWithDlq; worker: NodeFunction };
  digest: { queues: QueueWithDlq; worker: NodeFunction };
  /** where the schedules leave what they could not deliver */
  lostTicks: Queue;
  table: Table;
}

/** A day is closed every 24 hours, 25 when the clock changes; the metric counts by the hour. */
const HOURS_WITHOUT_ISSUE = 26;

const AGAIN = 'Read the log of the function, mend the cause, then move the messages back (SQS: start DLQ redrive).';

/** Everything that is watched: what each alarm means and what to do is in `docs/operate.md`, under the alarm's name. */
export class Watch extends Construct {
  readonly alarms: Alarms;

  constructor(scope: Construct, id: string, { config, ingest, digest, lostTicks, table }: WatchProps) {
    super(scope, id);
    // Beside this construct and not in it: the topic keeps the logical id, and with it its subscribers, that it always had.
    const alarms = new Alarms(scope, 'Alarms', { email: config.alarmEmail });
    this.alarms = alarms;
    const lines = new LogMetrics(this, 'Lines', { stage: config.stage, ingest: ingest.worker.log, digest: digest.worker.log });

    alarms.deadLetters('IngestDeadLetters', ingest.queues.dlq, `An upload could not be read after all its tries. ${AGAIN}`);
    alarms.deadLetters('DigestDeadLetters', digest.queues.dlq, `An issue could not be made after all its tries. ${AGAIN}`);
    alarms.deadLetters(
      'LostTicks',
      lostTicks,
      'The schedule could not reach the digest queue for a day. Look at its role and at the queue, then move the tick back.',
    );
    alarms.waiting(
      'IngestWaiting',
      ingest.queues.queue,
      Duration.minutes(15),
      'An upload has waited for 15 minutes. Look for errors and throttles of the ingest function; a large upload catches up by itself.',
    );
    alarms.waiting(
      'DigestWaiting',
      digest.queues.queue,
      Duration.minutes(45),
      'A wish for an issue has waited for 45 minutes. Look for errors of the digest function.',
    );
    for (const [name, { worker }] of Object.entries({ Ingest: ingest, Digest: digest })) {
      alarms.errors(
        `${name}Errors`,
        worker.handler,
        `Calls of the ${name.toLowerCase()} function end in a crash, a time-out or for want of memory. Read the end of its log.`,
      );
      alarms.throttles(
        `${name}Throttles`,
        worker.handler,
        `The account has had no room for the ${name.toLowerCase()} function for 15 minutes. Look for what else uses its concurrency, or ask AWS for more.`,
      );
    }
    alarms.silence(
      'NoIssue',
      lines.dayClosed,
      HOURS_WITHOUT_ISSUE,
      'No day was closed for 26 hours: readers miss an issue. Look at the schedule, the digest queue and the log of the digest function.',
    );
    if (config.quietHours) {
      alarms.silence(
        'NoArticles',
        lines.accepted,
        config.quietHours,
        `No article came for ${config.quietHours} hours. Look at whoever uploads, then at the rejected uploads and the ingest queue.`,
      );
    }
    if (config.settings.mailFrom) {
      const metricName = 'MailsLost';
      alarms.lost(
        metricName,
        new Metric({ namespace: `Jianbao/${config.stage}`, metricName, dimensionsMap: { service: 'digest' } }),
        'A recipient does not get an issue. Look for "A mail was not sent." in the log of the digest function: it says why.',
      );
    }
    if (config.monthlyBudget && config.alarmEmail) {
      new CostBudget(this, 'MonthlyCost', { dollars: config.monthlyBudget, email: config.alarmEmail });
    }
    new Dashboard(this, 'Dashboard', {
      alarms,
      lines,
      table,
      queues: { ingest: ingest.queues.queue, digest: digest.queues.queue },
      deadLetters: { ingest: ingest.queues.dlq, digest: digest.queues.dlq, schedule: lostTicks },
      functions: { ingest: ingest.worker.handler, digest: digest.worker.handler },
    });
  }
}
