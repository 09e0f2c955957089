import { Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PeriodKind } from '../../lambdas/model/period.ts';
import { type DigestMessage, groupOf } from '../../lambdas/model/wish.ts';
import { acknowledgeScheduleDlq } from './nag-acknowledgements.ts';
import { secrecyOf } from './queue-with-dlq.ts';

export interface DigestSchedulesProps {
  queue: Queue;
  timeZone: string;
  /** `HH:MM` in `timeZone` */
  closing: Record<PeriodKind, string>;
  key: IKey | null;
}

/** The day on which a period that is just over gets its issue; a day is over every day. */
const DAYS: Record<PeriodKind, { weekDay?: string; day?: string }> = { day: {}, week: { weekDay: 'MON' }, month: { day: '1' } };

/**
 * Three schedules, each of which puts one tick on the digest queue. EventBridge Scheduler knows time zones with their
 * changes of clock; it tries for a day, and then leaves the tick on `dlq`, a standard queue as it demands.
 */
export class DigestSchedules extends Construct {
  readonly dlq: Queue;

  constructor(scope: Construct, id: string, { queue, timeZone, closing, key }: DigestSchedulesProps) {
    super(scope, id);
    this.dlq = new Queue(this, 'Dlq', {
      ...secrecyOf(key),
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledgeScheduleDlq(this.dlq);

    for (const [kind, time] of Object.entries(closing) as [PeriodKind, string][]) {
      const [hour = '0', minute = '0'] = time.split(':').map((part) => String(Number(part)));
      const tick: DigestMessage = { tick: kind, at: ContextAttribute.scheduledTime };
      new Schedule(this, kind, {
        description: `Jianbao: close the ${kind} that is just over.`,
        schedule: ScheduleExpression.cron({ ...DAYS[kind], hour, minute, timeZone: TimeZone.of(timeZone) }),
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
