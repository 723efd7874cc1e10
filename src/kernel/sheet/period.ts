import { addDays, firstDayOf, lastDayOf, parseLocalDate, type LocalDate } from '../local-date.js';
import { ok, refuse, type Result } from '../result.js';

/** A year, a month or a day, written `2025`, `2025-03` or `2025-03-04`, with its first and last day. */
export interface Period {
  readonly text: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Reads `2025`, `2025-03`, `2025-03-04`. Refuses (`input.date`) what is none, and months and days that do not exist. */
export function parsePeriod(text: string): Result<Period> {
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) {
    const date = parseLocalDate(text);
    return date.ok ? ok({ text, precision: 'day', from: date.value, to: date.value }) : date;
  }
  const first = parseLocalDate(`${year}-${month ?? '01'}-01`);
  if (!first.ok) return refuse('input.date', { value: text });
  if (month === undefined) {
    return ok({ text, precision: 'year', from: firstDayOf(Number(year)), to: lastDayOf(Number(year)) });
  }
  const next = Number(month) === 12 ? firstDayOf(Number(year) + 1) : monthAfter(year, Number(month));
  return ok({ text, precision: 'month', from: first.value, to: addDays(next, -1) });
}

function monthAfter(year: string, month: number): LocalDate {
  const next = parseLocalDate(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  if (!next.ok) throw new RangeError(`no month after ${year}-${month}`);
  return next.value;
}

/** The year, and for a day the month too, that hold a period and are larger than it. */
export function periodsAround({ text, precision }: Period): readonly string[] {
  if (precision === 'year') return [];
  return precision === 'month' ? [text.slice(0, 4)] : [text.slice(0, 4), text.slice(0, 7)];
}
