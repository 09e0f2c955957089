import type { Published } from '../../model/article.ts';
import { publishedFrom } from '../text/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 and RFC 822: `Sat, 21 Nov 2026 08:05:00 +0800` */
const MAIL_DATE = /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/i;

/** The publication time that a feed or a mail states, in the clock that it states it in; undefined when it states none. */
export function statedDate(text: string): Published | undefined {
  const [, day = '', month = '', year = '', hour, minute, second] = MAIL_DATE.exec(text) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index === -1) return publishedFrom(text, 'metadata') ?? undefined;
  const two = (part: string | number) => String(part).padStart(2, '0');
  const clock = hour === undefined ? '' : ` ${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return publishedFrom(`${year.length === 2 ? `20${year}` : year}-${two(index + 1)}-${two(day)}${clock}`, 'metadata') ?? undefined;
}
