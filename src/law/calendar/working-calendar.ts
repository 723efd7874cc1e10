import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';

/**
 * `workday` Monday to Friday · `weekend` · `holiday` by notice of the State Council, or by law where there is none yet ·
 * `makeUp` a weekend day turned working (调休上班).
 */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly working: boolean;
  /** In Chinese, as a clerk reads it: 工作日, 星期六, 春节放假, 调休上班. */
  readonly reason: string;
  /**
   * No notice of the State Council for this year is known: the day is told from the week and the statutory holidays alone, and
   * a notice to come may make it a holiday or a working day.
   */
  readonly provisional: boolean;
}

/**
 * Working days (工作日): 《全国年节及纪念日放假办法》 and the State Council's yearly notice (国务院办公厅关于部分节假日安排的
 * 通知). A value, so that another year's notice can be laid over it.
 */
export interface WorkingCalendar {
  /** Years before this are refused. */
  readonly firstYear: number;
  /** Throws RangeError before `firstYear`; ask `covers` first. */
  day(date: LocalDate): CalendarDay;
}

/** Refuses (`calendar.year`) a date before the calendar's first year. */
export function covers(calendar: WorkingCalendar, date: LocalDate): Result<LocalDate> {
  if (yearOf(date) >= calendar.firstYear) return ok(date);
  return refuse('calendar.year', { year: yearOf(date), first: calendar.firstYear });
}
