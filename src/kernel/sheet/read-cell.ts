import { ok, type Result } from '../result.js';
import { parsePeriod } from './period.js';
import { readDayCell, wrongCell, type RawCell } from './raw-cell.js';
import type { SheetColumn } from './sheet-column.js';

/** A cell as its column has it: a text, a day or period as text, a whole number, or money in fen. */
export type CellValue = string | number;

/** No amount of one row is larger: one hundred thousand million yuan. */
const MOST_FEN = 10_000_000_000_000;

/** Reads a cell as its column has it; `null` where it is empty. Refuses with what is wrong in the cell, in Chinese. */
export function readCell(column: SheetColumn, raw: RawCell | undefined): Result<CellValue | null> {
  const text = typeof raw === 'string' ? raw.replaceAll('\0', '').trim() : raw;
  if (text === undefined || text === '') return column.required ? wrongCell('必须填写') : ok(null);
  switch (column.kind) {
    case 'date':
      return readDayCell(text);
    case 'period':
      return readPeriod(text);
    case 'count':
      return readCount(text, column.max ?? Number.MAX_SAFE_INTEGER);
    case 'yuan':
      return readYuan(text);
    case 'choice': {
      const value =
        column.choices?.get(String(text)) ?? [...(column.choices?.values() ?? [])].find((it) => it === text);
      return value === undefined ? wrongCell(`应为：${[...(column.choices?.keys() ?? [])].join('、')}`) : ok(value);
    }
    case 'text':
      return readText(text, column.max ?? 200);
  }
}

function readText(text: RawCell, max: number): Result<string> {
  if (typeof text === 'number' && Math.abs(text) >= 1e15) {
    return wrongCell('以数值保存，后几位已经丢失，请改为文本格式重新填写');
  }
  const words = String(text).replace(/\s+/g, ' ');
  return words.length > max ? wrongCell(`不超过 ${max} 字`) : ok(words);
}

/** A year, a month, or a day: 2025, 2025-03, 2025年3月, 2025-03-04; a day as workbooks count them. */
function readPeriod(raw: RawCell): Result<string> {
  const text = String(raw).normalize('NFKC');
  const parts = /^(\d{4})年?(?:[-/.]?(\d{1,2})月?)?$/.exec(text);
  if (parts && !(typeof raw === 'number' && text.length > 4)) {
    const [, year = '', month] = parts;
    const period = parsePeriod(month === undefined ? year : `${year}-${month.padStart(2, '0')}`);
    return period.ok ? ok(period.value.text) : wrongCell('没有这个月');
  }
  const day = readDayCell(raw);
  return day.ok ? day : wrongCell('应为年度、月份或者日期，如 2025、2025-03、2025-03-04');
}

function readCount(raw: RawCell, max: number): Result<number> {
  const value = typeof raw === 'number' ? raw : plainNumber(raw);
  return Number.isInteger(value) && value >= 0 && value <= max ? ok(value) : wrongCell(`应为 0 至 ${max} 的整数`);
}

/** Yuan with at most two decimals, as fen. */
function readYuan(raw: RawCell): Result<number> {
  const yuan = typeof raw === 'number' ? raw : plainNumber(raw);
  const fen = Math.round(yuan * 100);
  // A workbook keeps 0.29 as the nearest binary fraction; a third decimal differs by far more.
  const exact = Number.isFinite(yuan) && Math.abs(yuan * 100 - fen) <= 1e-9 + Math.abs(fen) * 4e-16;
  if (!exact) return wrongCell('应为金额（元），至多两位小数');
  return fen >= 0 && fen <= MOST_FEN ? ok(fen) : wrongCell('金额超出范围');
}

function plainNumber(text: string): number {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
