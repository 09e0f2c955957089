import { Metrics } from '@aws-lambda-powertools/metrics';

/** Numbers for CloudWatch: written as one line of the log in its embedded metric format, so they cost no call and no permission. */
export interface Meter {
  count(name: string, value: number): void;
  /** how long something took, milliseconds */
  took(name: string, ms: number): void;
  /** Writes what was counted since the last time, if anything was. */
  publish(): void;
}

/** Counts nothing: on a laptop nobody reads them. */
export const noMeter: Meter = { count() {}, took() {}, publish() {} };

/** The meter of a deployed function; `POWERTOOLS_METRICS_NAMESPACE` in its environment says under which name. */
export function meterOf(service: string, env: Record<string, string | undefined>): Meter {
  const metrics = new Metrics({ namespace: env.POWERTOOLS_METRICS_NAMESPACE || 'Jianbao', serviceName: service });
  return {
    count: (name, value) => void metrics.addMetric(name, 'Count', value),
    took: (name, ms) => void metrics.addMetric(name, 'Milliseconds', ms),
    publish: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
