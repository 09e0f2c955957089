import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { meterOf } from '../../lambdas/store/meter.ts';
import { PATIENCE } from '../patience.ts';
import { everything, synthesize } from './synthesize.ts';

const { pipeline } = synthesize();
const withEverything = synthesize(everything).pipeline;

/** The alarms by their own ids. */
function alarmsOf(template: typeof pipeline): Record<string, Record<string, unknown>> {
  const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'));
  return Object.fromEntries(alarms.map(([id, { Properties }]) => [id.replace(/^Alarms(.*)[0-9A-F]{8}$/, '$1'), Properties]));
}

describe('alarms', () => {
  test.each([
    ['IngestDeadLetters', 'ApproximateNumberOfMessagesVisible > 0', '1 × 60 s', 'notBreaching'],
    ['DigestDeadLetters', 'ApproximateNumberOfMessagesVisible > 0', '1 × 60 s', 'notBreaching'],
    ['LostTicks', 'ApproximateNumberOfMessagesVisible > 0', '1 × 60 s', 'notBreaching'],
    ['IngestWaiting', 'ApproximateAgeOfOldestMessage > 900', '1 × 300 s', 'notBreaching'],
    ['DigestWaiting', 'ApproximateAgeOfOldestMessage > 2700', '1 × 300 s', 'notBreaching'],
    ['IngestErrors', 'Errors > 0', '2 of 3 × 300 s', 'notBreaching'],
    ['DigestErrors', 'Errors > 0', '2 of 3 × 300 s', 'notBreaching'],
    ['IngestThrottles', 'Throttles > 0', '3 × 300 s', 'notBreaching'],
    ['DigestThrottles', 'Throttles > 0', '3 × 300 s', 'notBreaching'],
    ['NoIssue', 'DaysClosed < 1', '26 × 3600 s', 'breaching'],
    ['NoArticles', 'UploadsAccepted < 1', '48 × 3600 s', 'breaching'],
  ])('%s speaks at %s, %s; nothing measured: %s', (id, condition, span, missing) => {
    const alarm = alarmsOf(pipeline)[id] ?? {};
    const sign = alarm.ComparisonOperator === 'LessThanThreshold' ? '<' : '>';
    const count = alarm.DatapointsToAlarm ? `${alarm.DatapointsToAlarm} of ${alarm.EvaluationPeriods}` : alarm.EvaluationPeriods;
    expect(`${alarm.MetricName} ${sign} ${alarm.Threshold}`).toBe(condition);
    expect(`${count} × ${alarm.Period} s`).toBe(span);
    expect(alarm.TreatMissingData).toBe(missing);
    expect(alarm.AlarmActions).toEqual(alarm.OKActions);
    expect(alarm.AlarmDescription).toMatch(/[.:] .+\.$/);
  });

  test('mails that are lost are counted under the name by which the alarm knows them', async () => {
    const { MailsLost = {} } = alarmsOf(withEverything);
    const lines: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const meter = meterOf('digest', { POWERTOOLS_METRICS_NAMESPACE: String(MailsLost.Namespace) });
    meter.count('MailsLost', 1);
    meter.publish();
    await vi.waitFor(() => expect(lines).not.toEqual([]), PATIENCE);
    spy.mockRestore();
    expect(alarmsOf(pipeline)).not.toHaveProperty('MailsLost');
    expect(MailsLost).toMatchObject({
      MetricName: 'MailsLost',
      Threshold: 0,
      Statistic: 'Sum',
      Dimensions: [{ Name: 'service', Value: 'digest' }],
    });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { MailsLost: 1, service: 'digest', _aws: { CloudWatchMetrics: [{ Namespace: MailsLost.Namespace, Dimensions: [['service']] }] } },
    ]);
  });

  test('each has a paragraph in docs/operate.md that says what it means and what to do, and no other has', () => {
    const operate = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8');
    const section = operate.split(/^## When an alarm speaks$/m)[1]?.split(/^## /m)[0] ?? '';
    const paragraphs = new Map(
      section
        .split(/^### /m)
        .slice(1)
        .map((text) => [text.split('\n')[0], text] as const),
    );
    const [budget] = Object.keys(withEverything.findResources('AWS::Budgets::Budget'));
    expect([...paragraphs.keys()].toSorted()).toEqual(
      [...Object.keys(alarmsOf(withEverything)), budget?.replace(/^Watch(.*)Budget.*$/, '$1')].toSorted(),
    );
    for (const text of paragraphs.values()) expect(text).toMatch(/^\w+\n\n.{40,}\n[\s\S]*\*\*Do:\*\* .{20,}/);
  });

  test('may publish, over TLS only', () => {
    pipeline.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' }),
        ],
      },
    });
  });

  test('go by mail when an address is given, and only then', () => {
    pipeline.resourceCountIs('AWS::SNS::Subscription', 0);
    withEverything.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'duty@example.org' });
  });

  test('of silence are as long as the deployer says, and none for 0', () => {
    expect(alarmsOf(synthesize({ quietHours: '12' }).pipeline).NoArticles).toMatchObject({ EvaluationPeriods: 12 });
    expect(alarmsOf(synthesize({ quietHours: '0' }).pipeline)).not.toHaveProperty('NoArticles');
  });
});

test('a budget mails at four fifths spent, and when more than all will be', () => {
  pipeline.resourceCountIs('AWS::Budgets::Budget', 0);
  const mail = (NotificationType: string, Threshold: number) => ({
    Notification: { NotificationType, ComparisonOperator: 'GREATER_THAN', Threshold, ThresholdType: 'PERCENTAGE' },
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'duty@example.org' }],
  });
  withEverything.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } },
    NotificationsWithSubscribers: [mail('ACTUAL', 80), mail('FORECASTED', 100)],
  });
});

test('one dashboard shows every alarm, queue and function', () => {
  pipeline.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  const [board] = Object.values(pipeline.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(board?.Properties.DashboardBody);
  for (const id of Object.keys(pipeline.findResources('AWS::CloudWatch::Alarm'))) expect(body).toContain(`["${id}","Arn"]`);
  for (const id of Object.keys(pipeline.findResources('AWS::Lambda::Function'))) expect(body).toContain(id);
  for (const id of Object.keys(pipeline.findResources('AWS::SQS::Queue'))) expect(body).toContain(id);
});
