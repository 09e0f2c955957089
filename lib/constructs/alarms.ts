import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeAlarmMail } from './nag-acknowledgements.ts';

/** One topic, and the alarms that speak to it; each says in its description what happened and what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: { email: string | null }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Jianbao', enforceSSL: true });
    this.topic.addToResourcePolicy(this.alarmsPublish());
    if (email) this.topic.addSubscription(new EmailSubscription(email));
    acknowledgeAlarmMail(this.topic);
  }

  /** Speaks as soon as one message has been given up. */
  deadLetters(id: string, dlq: Queue, description: string): void {
    this.watch(id, dlq.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(1) }), 0, description);
  }

  /** Speaks when a message has waited for longer than `most`: the worker is too slow, or does not run. */
  waiting(id: string, queue: Queue, most: Duration, description: string): void {
    this.watch(
      id,
      queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: Duration.minutes(5) }),
      most.toSeconds(),
      description,
    );
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

  private watch(id: string, metric: Metric, threshold: number, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
