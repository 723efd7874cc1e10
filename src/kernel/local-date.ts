import { ok, refuse, type Result } from './result.js';

declare const brand: unique symbol;

/** A calendar date `YYYY-MM-DD` without time or zone; strings of it sort as dates do. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const DAY = 86_400_000;

function toEpochDay(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

function fromEpochDay(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10) as LocalDate;
}

/** Reads `YYYY-MM-DD`; refuses (`input.date`) another form or a day that does not exist. Years 1900 to 2999. */
export function parseLocalDate(text: string): Result<LocalDate> {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return refuse('input.date', { value: text });
  const date = text as LocalDate;
  const day = toEpochDay(date);
  if (Number.isNaN(day) || fromEpochDay(day) !== date) return refuse('input.date', { value: text });
  return ok(date);
}

/** For dates written in code: throws where the text is no date. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new TypeError(`not a date: ${text}`);
  return parsed.value;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 0 Sunday to 6 Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

export function firstDayOf(year: number): LocalDate {
  return localDate(`${year}-01-01`);
}

export function lastDayOf(year: number): LocalDate {
  return localDate(`${year}-12-31`);
}

/** The legal date of an instant: the date in Asia/Shanghai (UTC+8, no summer time since 1992), whatever the machine's zone. */
export function localDateInShanghai(instant: Date): LocalDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as LocalDate;
}
