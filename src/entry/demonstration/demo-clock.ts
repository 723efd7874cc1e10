import type { LocalDate } from '../../kernel/local-date.js';

/** The instant of a minute of a day in Shanghai (UTC+8). */
export function instantOf(date: LocalDate, minute: number): Date {
  return new Date(Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000);
}
