import fc from 'fast-check';
import { faults, type Plan } from './fault-line.ts';

/** What people do to the bucket. `text` names one of a few documents. */
export type Step = { do: 'put'; key: number; text: number } | { do: 'remove'; key: number };

/** Some uploads, and how their messages are delivered until none is left. */
export interface Round {
  steps: Step[];
  /** messages that come once more, or twice: by their place */
  copies: number[];
  /** keys in the order of which messages come; equal ones in the queue's own */
  order: number[];
  /** messages of this key come only in the next round */
  held: number | null;
  /** messages of one invocation */
  batch: number;
  /** of the first invocations, one after the other */
  plans: Plan[][];
  /** places of invocations whose success is not acknowledged in time */
  unheard: number[];
  /** something that is no notification is among the messages */
  poison: boolean;
  /** until the next round, minutes */
  pause: number;
  /** then all days that are over are closed */
  close: boolean;
}

export interface Schedule {
  timeZone: string;
  /** 0 is a day on which the clocks of the time zone change, where they do */
  firstDay: number;
  /** minutes after that day's midnight */
  start: number;
  /** seconds by which the clock of the functions is wrong; only where nothing is closed, since a closed day is closed by that clock */
  skew: number;
  rounds: Round[];
}

export const KEYS = 3;
export const TEXTS = 6;

const key = fc.nat(KEYS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), key, text: fc.nat(TEXTS - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), key }) },
);
const plan: fc.Arbitrary<Plan> = fc.record({ call: fc.nat(14), fault: fc.constantFrom(...faults) });

const round: fc.Arbitrary<Round> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  copies: fc.array(fc.nat(3), { maxLength: 3 }),
  order: fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
  held: fc.option(key, { freq: 3 }),
  batch: fc.integer({ min: 1, max: 4 }),
  plans: fc.array(fc.array(plan, { maxLength: 2 }), { maxLength: 4 }),
  unheard: fc.array(fc.nat(3), { maxLength: 1 }),
  poison: fc.nat(9).map((n) => n === 9),
  pause: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 300, max: 2000 })),
  close: fc.boolean(),
});

export const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin'),
    firstDay: fc.integer({ min: -1, max: 1 }),
    start: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1380, max: 1439 })),
    skew: fc.constantFrom(0, 0, 0, -240, 240),
    rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
  })
  .map((given) => (given.skew === 0 ? given : { ...given, rounds: given.rounds.map((each) => ({ ...each, close: false })) }));
