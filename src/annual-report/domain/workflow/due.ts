import { lastDayOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { annualReportDue, type ReportingLevel } from '../../../law/limits/index.js';

/** By when a report is to be handed in, and by when the law wants it published (《条例》 Art. 49). */
export interface ReportDue {
  /** The day set by the competent department; that of the law where it set none. */
  readonly dueOn: LocalDate;
  readonly lawDueOn: LocalDate;
}

/** The due days of a report; a day set later than the law is none. */
export function reportDue(level: ReportingLevel, year: number, set: LocalDate | null): ReportDue {
  const lawDueOn = annualReportDue(level, year);
  return { dueOn: set !== null && set < lawDueOn ? set : lawDueOn, lawDueOn };
}

/** A day a competent department may set: after the report year, never later than the law. Refuses `report.due`. */
export function checkDueDay(level: ReportingLevel, year: number, due: LocalDate): Result<LocalDate> {
  const law = annualReportDue(level, year);
  return due > lastDayOf(year) && due <= law ? ok(due) : refuse('report.due', { due, law });
}

/** Not yet due · due and not there · there in time · there, but late. */
export const PUNCTUALITIES = ['pending', 'overdue', 'inTime', 'late'] as const;
export type Punctuality = (typeof PUNCTUALITIES)[number];

export interface DueFacts extends ReportDue {
  /** First handed in (报送); where nobody receives it, first published. */
  readonly handedInOn: LocalDate | null;
  /** First published; a correction published later does not make a report late. */
  readonly publishedOn: LocalDate | null;
}

/**
 * Is a report in time: handed in by the day set, published by the day of the law, 《条例》 Art. 49. `overdue` as long as one
 * of the two is owed and its day is past.
 */
export function punctuality({ dueOn, lawDueOn, handedInOn, publishedOn }: DueFacts, today: LocalDate): Punctuality {
  const handedIn = handedInOn ?? publishedOn;
  if (handedIn === null && today > dueOn) return 'overdue';
  if (publishedOn === null && today > lawDueOn) return 'overdue';
  const late = (handedIn !== null && handedIn > dueOn) || (publishedOn !== null && publishedOn > lawDueOn);
  if (late) return 'late';
  return publishedOn === null ? 'pending' : 'inTime';
}
