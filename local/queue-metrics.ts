import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { QueueStore } from './queue-store.ts';

const TARGET = 'GraniteServiceVersion20100801.GetMetricData';

/** What is asked of CloudWatch, as far as it is answered here. */
interface MetricsAsked {
  MetricDataQueries: { Id: string; MetricStat: { Metric: { MetricName: string; Dimensions: { Name: string; Value: string }[] } } }[];
}

export const asksMetrics = ({ headers }: IncomingMessage): boolean => headers['x-amz-target'] === TARGET;

/** Answers as CloudWatch does when it is asked how old the oldest message of each queue is; of anything else there is no number. */
export async function answerMetrics(request: IncomingMessage, response: ServerResponse, queues: QueueStore): Promise<void> {
  const { MetricDataQueries } = (await json(request)) as MetricsAsked;
  const now = Date.now();
  const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat: { Metric } }) => {
    const queue = Metric.Dimensions.find(({ Name }) => Name === 'QueueName')?.Value ?? '';
    const sentAt = Metric.MetricName === 'ApproximateAgeOfOldestMessage' ? queues.oldestIn(queue) : null;
    const Values = sentAt === null ? [] : [Math.max(0, Math.round((now - sentAt) / 1000))];
    return { Id, Values, Timestamps: Values.map(() => Math.floor(now / 1000)), StatusCode: 'Complete' };
  });
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ MetricDataResults, Messages: [] }));
}
