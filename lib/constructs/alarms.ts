import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeAlarmMail } from './nag-acknowledgements.ts';

const SPAN = Duration.minutes(5);
const HOUR = Duration.hours(1);

/**
 * One topic, and the alarms that speak to it; each says in its description what happened and what to do, and has a paragraph of its
 * id in `docs/operate.md`.
 */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, { email }: { email: string | null }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Jianbao', enforceSSL: true });
    this.topic.addToResourcePolicy(this.alarmsPublish());
    if (email) this.topic.addSubscription(new EmailSubscription(email));
    acknowledgeAlarmMail(this.topic);
  }

  /** Speaks as soon as one message has been given up. */
  deadLetters(id: string, dlq: Queue, description: string): void {
    this.above(id, dlq.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(1) }), 0, description);
  }

  /** Speaks when a message has waited for longer than `most`: the worker is too slow, or does not run. */
  waiting(id: string, queue: Queue, most: Duration, description: string): void {
    this.above(id, queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: SPAN }), most.toSeconds(), description);
  }

  /** Speaks when calls end badly in two of three spans: what happens once is tried again and needs nobody. */
  errors(id: string, worker: LambdaFunction, description: string): void {
    const metric = worker.metricErrors({ statistic: 'Sum', period: SPAN });
    this.above(id, metric, 0, description, { evaluationPeriods: 3, datapointsToAlarm: 2 });
  }

  /** Speaks when the account has had no room for calls for three spans on end. */
  throttles(id: string, worker: LambdaFunction, description: string): void {
    this.above(id, worker.metricThrottles({ statistic: 'Sum', period: SPAN }), 0, description, { evaluationPeriods: 3 });
  }

  /** Speaks as soon as the metric has counted one. */
  lost(id: string, metric: Metric, description: string): void {
    this.above(id, metric.with({ statistic: 'Sum', period: SPAN }), 0, description);
  }

  /** Speaks when something that should happen has not, for so many hours (168 at most). Nothing measured is nothing happened. */
  silence(id: string, metric: Metric, hours: number, description: string): void {
    this.watch(id, {
      metric: metric.with({ statistic: 'Sum', period: HOUR }),
      threshold: 1,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: hours,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** The policy that demands TLS takes the place of the one that let this account's alarms publish. */
  private alarmsPublish(): PolicyStatement {
    return new PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
  }

  private above(id: string, metric: Metric, threshold: number, alarmDescription: string, more: Partial<AlarmProps> = {}): void {
    this.watch(id, {
      metric,
      threshold,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...more,
    });
  }

  private watch(id: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, props);
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.all.push(alarm);
  }
}
