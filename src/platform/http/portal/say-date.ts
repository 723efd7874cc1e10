import { dayOfWeek, type LocalDate } from '../../../kernel/local-date.js';
import type { Language } from './messages/index.js';

/** A date as a reader of the language writes it: `2026年3月2日`, `2 March 2026`. */
export function sayDate(date: LocalDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (language === 'zh') return `${year}年${month}月${day}日`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return `${day} ${name} ${year}`;
}

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

export function sayWeekday(date: LocalDate, language: Language): string {
  return WEEKDAYS[language][dayOfWeek(date)] ?? '';
}
