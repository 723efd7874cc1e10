import { dayOfWeek, type LocalDate } from '../../kernel/local-date.js';
import type { CalendarDay } from './working-calendar.js';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

export function weekdayName(date: LocalDate): string {
  return WEEKDAYS[dayOfWeek(date) as 0 | 1 | 2 | 3 | 4 | 5 | 6];
}

export function isWeekend(date: LocalDate): boolean {
  return dayOfWeek(date) === 0 || dayOfWeek(date) === 6;
}

/** A day by its place in the week alone. */
export function plainDay(date: LocalDate, provisional: boolean): CalendarDay {
  return isWeekend(date)
    ? { date, kind: 'weekend', working: false, reason: weekdayName(date), provisional }
    : { date, kind: 'workday', working: true, reason: '工作日', provisional };
}

/** `name`: of the holiday, as 春节. */
export function holiday(date: LocalDate, name: string): CalendarDay {
  return { date, kind: 'holiday', working: false, reason: `${name}放假`, provisional: false };
}

/** A holiday by law, its notice not announced yet. */
export function statutoryDay(date: LocalDate, name: string): CalendarDay {
  return { date, kind: 'holiday', working: false, reason: `${name}（法定节日）`, provisional: true };
}

export function makeUpDay(date: LocalDate): CalendarDay {
  return { date, kind: 'makeUp', working: true, reason: '调休上班', provisional: false };
}
