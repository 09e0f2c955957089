import { Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PeriodKind } from '../../lambdas/model/period.ts';
import { type DigestMessage, groupOf } from '../../lambdas/model/wish.ts';
import { acknowledgeScheduleDlq } from './nag-acknowledgements.ts';

/** When the period that is just over gets its issue, by the digest's own clock: the days before the week, the week before the month. */
const TIMES: Record<PeriodKind, { minute: string; hour: string; weekDay?: string; day?: string }> = {
  day: { minute: '10', hour: '0' },
  week: { minute: '20', hour: '0', weekDay: 'MON' },
  month: { minute: '30', hour: '0', day: '1' },
};

/**
 * Three schedules, each of which puts one tick on the digest queue. EventBridge Scheduler knows time zones with their
 * changes of clock; it tries for a day, and then leaves the tick on `dlq`, a standard queue as it demands.
 */
export class DigestSchedules extends Construct {
  readonly dlq: Queue;

  constructor(scope: Construct, id: string, { queue, timeZone }: { queue: Queue; timeZone: string }) {
    super(scope, id);
    this.dlq = new Queue(this, 'Dlq', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledgeScheduleDlq(this.dlq);

    for (const [kind, time] of Object.entries(TIMES) as [PeriodKind, (typeof TIMES)[PeriodKind]][]) {
      const tick: DigestMessage = { tick: kind, at: ContextAttribute.scheduledTime };
      new Schedule(this, kind, {
        description: `Jianbao: close the ${kind} that is just over.`,
        schedule: ScheduleExpression.cron({ ...time, timeZone: TimeZone.of(timeZone) }),
        target: new SqsSendMessage(queue, {
          input: ScheduleTargetInput.fromObject(tick),
          messageGroupId: groupOf(tick),
          deadLetterQueue: this.dlq,
          maxEventAge: Duration.days(1),
          retryAttempts: 185,
        }),
      });
    }
  }
}
