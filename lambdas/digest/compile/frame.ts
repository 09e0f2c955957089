import type { Correction, Digest, PastIssue } from '../../model/digest.ts';
import { intervalOf, numberOf, type Period, shift } from '../../model/period.ts';
import type { Settings } from '../../model/settings.ts';

/** Periods before an issue whose counts it knows: with itself, two weeks of a daily one. */
export const HISTORY = 13;

/** What every compilation is told, whatever its period. */
export interface FrameInput {
  period: Period;
  settings: Settings;
  closed: boolean;
  revision: number;
  /** the issues of the periods before, oldest first */
  history: PastIssue[];
  /** of the revisions until now; [] where there is none */
  corrections?: Correction[];
}

type Frame = Pick<
  Digest,
  | 'schema'
  | 'kind'
  | 'period'
  | 'number'
  | 'total'
  | 'revision'
  | 'closed'
  | 'timeZone'
  | 'start'
  | 'end'
  | 'name'
  | 'issuer'
  | 'previous'
  | 'history'
  | 'imprint'
  | 'corrections'
>;

/** The masthead of an issue: all that follows from its period and the settings. */
export function frameOf({ period, settings, closed, revision, history, corrections = [] }: FrameInput): Frame {
  const { timeZone, firstIssue, name, issuer, editor, reportTo, sendTo, copyTo } = settings;
  const before = history.find((issue) => issue.period === shift(period, -1).id);
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
    previous: before ? { period: before.period, counts: before.counts } : null,
    history,
    imprint: { editor, reportTo, sendTo, copyTo },
    corrections,
  };
}
