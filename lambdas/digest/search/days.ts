const DAY_MS = 86_400_000;

/** Days from one to a later one. */
export const daysBetween = (day: string, later: string): number => (Date.parse(later) - Date.parse(day)) / DAY_MS;

/** The day so many days before another. */
export const dayBefore = (day: string, ago: number): string => new Date(Date.parse(day) - ago * DAY_MS).toISOString().slice(0, 10);
