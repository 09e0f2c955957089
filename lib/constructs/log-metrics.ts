import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Fields of a JSON log line, each with what it has to be; `*` stands for any text. */
export type LogLine = Readonly<Record<string, readonly string[]>>;

/** What is counted in the functions' logs. A test holds these against lines that the handlers really write. */
export const countedLines = {
  /** an upload that gave articles */
  accepted: { message: ['accepted'] },
  /** an upload that can never be read */
  rejected: { message: ['rejected'] },
  /** a day's issue that was closed: a wish `{"wish":"day",…,"close":true}` that was granted */
  dayClosed: { message: ['taken'], wish: ['*day*', '*close*'] },
} as const satisfies Record<string, LogLine>;

/** Numbers taken from the lines that the functions write anyway: no call, no permission and no code for them. */
export class LogMetrics extends Construct {
  readonly accepted: Metric;
  readonly rejected: Metric;
  readonly dayClosed: Metric;

  constructor(scope: Construct, id: string, { stage, ingest, digest }: { stage: string; ingest: ILogGroup; digest: ILogGroup }) {
    super(scope, id);
    const count = (metricName: string, logGroup: ILogGroup, line: LogLine): Metric => {
      const metricNamespace = `Jianbao/${stage}`;
      const fields = Object.entries(line).flatMap(([field, forms]) => forms.map((form) => [`$.${field}`, form] as const));
      const filterPattern = FilterPattern.all(...fields.map(([field, form]) => FilterPattern.stringValue(field, '=', form)));
      new MetricFilter(this, metricName, { logGroup, filterPattern, metricNamespace, metricName, metricValue: '1' });
      return new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum' });
    };
    this.accepted = count('UploadsAccepted', ingest, countedLines.accepted);
    this.rejected = count('UploadsRejected', ingest, countedLines.rejected);
    this.dayClosed = count('DaysClosed', digest, countedLines.dayClosed);
  }
}
