/**
 * Periods: a day `2026-11-21`, an ISO 8601 week `2026-W47`, a month `2026-11`, each a half-open interval
 * of instants in one IANA time zone. A period's number comes from the calendar, so there is no counter to lose.
 */

export type PeriodKind = 'day' | 'week' | 'month';

export interface Period {
  kind: PeriodKind;
  /** `2026-11-21`, `2026-W47` or `2026-11` */
  id: string;
}

/** The text is no period of that kind. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
}

const DAY_MS = 86_400_000;
const EXAMPLE: Record<PeriodKind, string> = { day: '2026-11-21', week: '2026-W47', month: '2026-11' };

/** Midnight UTC of a calendar day, as a day number: calendar arithmetic needs no time zone. */
const toNumber = (day: string): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY_MS;
const toDay = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);
/** Monday is 0. */
const weekday = (n: number): number => (((n + 3) % 7) + 7) % 7;

/** Checks the text and gives the period. @throws PeriodError with an example of the right form. */
export function parsePeriod(kind: PeriodKind, id: string): Period {
  if (!(kind in EXAMPLE)) throw new PeriodError(`'${kind}' is no kind of period: day, week or month.`);
  const wrong = () => new PeriodError(`'${id}' is no ${kind}: write it like ${EXAMPLE[kind]}.`);
  if (kind === 'day') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(id) || toDay(toNumber(id)) !== id) throw wrong();
  } else if (kind === 'week') {
    if (!/^\d{4}-W\d{2}$/.test(id) || weekOf(daysOf({ kind, id })[3] as string) !== id) throw wrong();
  } else if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) throw wrong();
  return { kind, id };
}

/** The calendar days of a period, in order. */
export function daysOf({ kind, id }: Period): string[] {
  if (kind === 'day') return [id];
  if (kind === 'week') {
    const fourth = toNumber(`${id.slice(0, 4)}-01-04`);
    const monday = fourth - weekday(fourth) + (+id.slice(6) - 1) * 7;
    return Array.from({ length: 7 }, (_, i) => toDay(monday + i));
  }
  const first = toNumber(`${id}-01`);
  const next = toNumber(`${toDay(first + 32).slice(0, 7)}-01`);
  return Array.from({ length: next - first }, (_, i) => toDay(first + i));
}

/** The ISO week that a day is in: weeks start on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const n = toNumber(day);
  const thursday = n - weekday(n) + 3;
  const year = toDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - toNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The period of a kind that a day is in. */
export function periodOf(kind: PeriodKind, day: string): Period {
  return { kind, id: kind === 'day' ? day : kind === 'week' ? weekOf(day) : day.slice(0, 7) };
}

/** The period `steps` after this one (before, when negative). */
export function shift(period: Period, steps: number): Period {
  if (period.kind === 'month') {
    const months = +period.id.slice(0, 4) * 12 + +period.id.slice(5, 7) - 1 + steps;
    return { kind: 'month', id: `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}` };
  }
  const first = toNumber(daysOf(period)[0] as string);
  return periodOf(period.kind, toDay(first + steps * (period.kind === 'week' ? 7 : 1)));
}

/** The calendar day that an instant falls on in a time zone. */
export function dayAt(instant: string | Date, timeZone: string): string {
  return formatter(timeZone).format(new Date(instant)).slice(0, 10);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formatters.set(timeZone, made);
  return made;
}

/** The wall clock of an instant in a time zone: `2026-11-21 08:05:00`. */
export function clockAt(instant: string | Date, timeZone: string): string {
  return formatter(timeZone).format(new Date(instant));
}

/** The instant of local midnight at the start of a day: the earliest instant whose local day is that day. */
export function startOfDay(day: string, timeZone: string): Date {
  const utc = toNumber(day) * DAY_MS;
  let low = utc - 16 * 3_600_000;
  let high = utc + 16 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayAt(new Date(middle), timeZone) < day) low = middle;
    else high = middle;
  }
  return new Date(high);
}

/** The half-open interval `[start, end)` of a period as ISO instants (UTC). */
export function intervalOf(period: Period, timeZone: string): { start: string; end: string } {
  const days = daysOf(period);
  const last = days[days.length - 1] as string;
  const after = shift({ kind: 'day', id: last }, 1).id;
  return { start: startOfDay(days[0] as string, timeZone).toISOString(), end: startOfDay(after, timeZone).toISOString() };
}

/**
 * 第 N 期（总第 M 期）. `number`: day of the year, ISO week, or month of the year. `total`: periods since the one
 * that holds the first issue's day, which is number 1; before it, zero or negative.
 */
export function numberOf(period: Period, firstIssue: string): { number: number; total: number } {
  const first = periodOf(period.kind, firstIssue);
  if (period.kind === 'month') {
    const months = (id: string) => +id.slice(0, 4) * 12 + +id.slice(5, 7);
    return { number: +period.id.slice(5, 7), total: months(period.id) - months(first.id) + 1 };
  }
  const start = (p: Period) => toNumber(daysOf(p)[0] as string);
  const gap = start(period) - start(first);
  if (period.kind === 'week') return { number: +period.id.slice(6), total: gap / 7 + 1 };
  return { number: start(period) - toNumber(`${period.id.slice(0, 4)}-01-01`) + 1, total: gap + 1 };
}
