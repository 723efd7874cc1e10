import { firstDayOf, lastDayOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';

/** A year as it stood on a day, by legal dates (docs/decisions/0006). */
export interface YearMoment {
  readonly year: number;
  readonly from: LocalDate;
  /** The day looked at; the year's last where it is after it. */
  readonly to: LocalDate;
  /**
   * Where applications are counted: `counts` are kept in step with the cases and hold for today and for years that have ended;
   * for an earlier day of a running or ended year the `cases` themselves are asked.
   */
  readonly applications: 'counts' | 'cases';
}

/** The year as it stands today; of a year that has ended, as it stood at its end. */
export function momentOf(year: number, today: LocalDate): YearMoment {
  const end = lastDayOf(year);
  return { year, from: firstDayOf(year), to: today < end ? today : end, applications: 'counts' };
}

/** The year as it stood on a day. Refuses (`report.as-of`) a day before the year, and one that has not come. */
export function momentAsOf(year: number, asOf: LocalDate, today: LocalDate): Result<YearMoment> {
  if (asOf < firstDayOf(year) || asOf > today) return refuse('report.as-of', { day: asOf, year });
  const now = momentOf(year, today);
  return ok(asOf >= now.to ? now : { ...now, to: asOf, applications: 'cases' });
}
