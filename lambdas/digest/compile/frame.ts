import type { Counts, Digest } from '../../model/digest.ts';
import { intervalOf, numberOf, type Period } from '../../model/period.ts';
import type { Settings } from '../../model/settings.ts';

/** What every compilation is told, whatever its period. */
export interface FrameInput {
  period: Period;
  settings: Settings;
  closed: boolean;
  revision: number;
  /** the issue of the period before; null where there is none */
  previous: { period: string; counts: Counts } | null;
}

type Frame = Pick<
  Digest,
  'schema' | 'kind' | 'period' | 'number' | 'total' | 'revision' | 'closed' | 'timeZone' | 'start' | 'end' | 'name' | 'issuer' | 'previous'
>;

/** The masthead of an issue: all that follows from its period and the settings. */
export function frameOf({ period, settings, closed, revision, previous }: FrameInput): Frame {
  const { timeZone, firstIssue, name, issuer } = settings;
  return {
    schema: 'digest/1',
    kind: period.kind,
    period: period.id,
    ...numberOf(period, firstIssue),
    revision,
    closed,
    timeZone,
    ...intervalOf(period, timeZone),
    name,
    issuer,
    previous: previous && { period: previous.period, counts: previous.counts },
  };
}
