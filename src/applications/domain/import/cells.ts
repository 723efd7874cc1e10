import { addDays, daysBetween, localDate, parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { ImportColumn } from './columns.js';

/** A cell as the workbook holds it: a text, or a number (dates are numbers there). */
export type RawCell = string | number;

export type CellValue = string | number | LocalDate;

/** 2000-01-01 in a workbook, which counts days. */
const SERIAL_2000 = 36_526;
const DAY_2000 = localDate('2000-01-01');

/** A day as a workbook counts it. */
export function serialOf(date: LocalDate): number {
  return SERIAL_2000 + daysBetween(DAY_2000, date);
}

/** Reads a cell as its column has it; `null` where it is empty. Refuses with what is wrong in the cell, in Chinese. */
export function readCell(column: ImportColumn, raw: RawCell | undefined): Result<CellValue | null> {
  const text = typeof raw === 'string' ? raw.replaceAll('\0', '').trim() : raw;
  if (text === undefined || text === '') return column.required ? wrong('必须填写') : ok(null);
  switch (column.kind) {
    case 'date':
      return readDate(text);
    case 'count':
      return readCount(text, column.max ?? Number.MAX_SAFE_INTEGER);
    case 'choice': {
      const value = column.choices?.get(String(text)) ?? byCode(column, String(text));
      return value === undefined ? wrong('不在可选范围内，请从下拉列表选择') : ok(value);
    }
    case 'text':
    case 'longText':
      if (typeof text === 'number' && Math.abs(text) >= 1e15) {
        return wrong('以数值保存，后几位已经丢失，请改为文本格式重新填写');
      }
      return String(text).length > (column.max ?? 200) ? wrong(`不超过 ${column.max} 字`) : ok(String(text));
  }
}

/** `36(2)` for `36(2) 可以公开……`: the code before the blank is enough. */
function byCode({ choices = new Map() }: ImportColumn, text: string): string | undefined {
  return [...choices.values()].find((value) => value === text);
}

function readDate(raw: RawCell): Result<LocalDate> {
  if (typeof raw === 'number') {
    if (!Number.isInteger(raw) || raw < SERIAL_2000 || raw > 73_050) return wrong('不是有效日期');
    return ok(addDays(DAY_2000, raw - SERIAL_2000));
  }
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(raw.normalize('NFKC'));
  if (!parts) return wrong('不是有效日期，应写作 2025-03-03');
  const [, year = '', month = '', day = ''] = parts;
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? parsed : wrong('没有这一天');
}

function readCount(raw: RawCell, max: number): Result<number> {
  const value = typeof raw === 'number' ? raw : Number(raw.normalize('NFKC'));
  return Number.isInteger(value) && value >= 1 && value <= max ? ok(value) : wrong(`应为 1 至 ${max} 的整数`);
}

function wrong(reason: string) {
  return refuse('input.invalid', { field: '', reason });
}
