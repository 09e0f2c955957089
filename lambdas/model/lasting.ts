const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** A time as people say it, in the largest unit of which it has two. */
export interface Lasting {
  value: number;
  unit: 'second' | 'minute' | 'hour' | 'day';
}

/** 90 seconds, 25 minutes, 3 hours, 2 days. */
export function lasting(seconds: number): Lasting {
  const found = UNITS.find((each) => seconds >= 2 * each.seconds);
  return found ? { value: Math.round(seconds / found.seconds), unit: found.unit } : { value: Math.round(seconds), unit: 'second' };
}
