import { addDays, daysBetween, localDate, parseLocalDate, type LocalDate } from '../local-date.js';
import { ok, refuse, type Refusal, type Result } from '../result.js';

/** A cell as a workbook or a file of lines holds it: a text, or a number (dates are numbers in workbooks). */
export type RawCell = string | number;

/** 2000-01-01 in a workbook, which counts days. */
const SERIAL_2000 = 36_526;
const SERIAL_2100 = 73_050;
const DAY_2000 = localDate('2000-01-01');

/** A day as a workbook counts it. */
export function serialOf(date: LocalDate): number {
  return SERIAL_2000 + daysBetween(DAY_2000, date);
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}

/** 0 for `A`. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads a day: a number as workbooks count them, or 2025-03-03, 2025/3/3, 2025.3.3, 2025年3月3日. Refuses as `wrongCell`. */
export function readDayCell(raw: RawCell): Result<LocalDate> {
  if (typeof raw === 'number') {
    if (!Number.isInteger(raw) || raw < SERIAL_2000 || raw > SERIAL_2100) return wrongCell('不是有效日期');
    return ok(addDays(DAY_2000, raw - SERIAL_2000));
  }
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(raw.normalize('NFKC'));
  if (!parts) return wrongCell('不是有效日期，应写作 2025-03-03');
  const [, year = '', month = '', day = ''] = parts;
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? parsed : wrongCell('没有这一天');
}

/** What is wrong in a cell, in Chinese; the value is not repeated. */
export function wrongCell(reason: string): Refusal {
  return refuse('input.invalid', { field: '', reason });
}
