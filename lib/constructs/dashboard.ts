import { Duration, Stack } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard as CloudWatchDashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { LogMetrics } from './log-metrics.ts';

export interface DashboardProps {
  alarms: Alarms;
  lines: LogMetrics;
  queues: Record<string, Queue>;
  deadLetters: Record<string, Queue>;
  functions: Record<string, LambdaFunction>;
  table: Table;
}

const SPAN = { period: Duration.minutes(5) };

/** One page: the alarms, then the path of an article from upload to issue. It has the name of its stack. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, lines, queues, deadLetters, functions, table }: DashboardProps) {
    super(scope, id);
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) => new GraphWidget({ title, left, right, width: 8, height: 6 });
    const each = <T>(things: Record<string, T>, metric: (thing: T, label: string) => IMetric) =>
      Object.entries(things).map(([label, thing]) => metric(thing, label));
    const page = new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(1),
    });
    page.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.all, width: 24, height: 3 }));
    page.addWidgets(
      graph('Uploads', [lines.accepted.with({ ...SPAN, label: 'accepted' }), lines.rejected.with({ ...SPAN, label: 'rejected' })]),
      graph(
        'Messages waiting (left), oldest in seconds (right)',
        each(queues, (queue, label) => queue.metricApproximateNumberOfMessagesVisible({ ...SPAN, label, statistic: 'Maximum' })),
        each(queues, (queue, label) => queue.metricApproximateAgeOfOldestMessage({ ...SPAN, label, statistic: 'Maximum' })),
      ),
      graph(
        'Dead letters',
        each(deadLetters, (queue, label) => queue.metricApproximateNumberOfMessagesVisible({ ...SPAN, label, statistic: 'Maximum' })),
      ),
    );
    page.addWidgets(
      graph(
        'Calls (left), their length, slowest of 20, ms (right)',
        each(functions, (worker, label) => worker.metricInvocations({ ...SPAN, label })),
        each(functions, (worker, label) => worker.metricDuration({ ...SPAN, label, statistic: 'p95' })),
      ),
      graph('Errors and throttles', [
        ...each(functions, (worker, label) => worker.metricErrors({ ...SPAN, label: `${label} errors` })),
        ...each(functions, (worker, label) => worker.metricThrottles({ ...SPAN, label: `${label} throttles` })),
      ]),
      graph(
        'Table: units written and read (left), days closed (right)',
        [
          table.metricConsumedWriteCapacityUnits({ ...SPAN, label: 'written' }),
          table.metricConsumedReadCapacityUnits({ ...SPAN, label: 'read' }),
        ],
        [lines.dayClosed.with({ period: Duration.hours(1), label: 'days closed' })],
      ),
    );
  }
}
