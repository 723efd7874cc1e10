import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import { readDayCell, wrongCell, type RawCell } from '../../../kernel/sheet/index.js';
import type { ImportColumn } from './columns.js';

export type CellValue = string | number | LocalDate;

/** Reads a cell as its column has it; `null` where it is empty. Refuses with what is wrong in the cell, in Chinese. */
export function readCell(column: ImportColumn, raw: RawCell | undefined): Result<CellValue | null> {
  const text = typeof raw === 'string' ? raw.replaceAll('\0', '').trim() : raw;
  if (text === undefined || text === '') return column.required ? wrongCell('必须填写') : ok(null);
  switch (column.kind) {
    case 'date':
      return readDayCell(text);
    case 'count':
      return readCount(text, column.max ?? Number.MAX_SAFE_INTEGER);
    case 'choice': {
      const value = column.choices?.get(String(text)) ?? byCode(column, String(text));
      return value === undefined ? wrongCell('不在可选范围内，请从下拉列表选择') : ok(value);
    }
    case 'text':
    case 'longText':
      if (typeof text === 'number' && Math.abs(text) >= 1e15) {
        return wrongCell('以数值保存，后几位已经丢失，请改为文本格式重新填写');
      }
      return String(text).length > (column.max ?? 200) ? wrongCell(`不超过 ${column.max} 字`) : ok(String(text));
  }
}

/** `36(2)` for `36(2) 可以公开……`: the code before the blank is enough. */
function byCode({ choices = new Map() }: ImportColumn, text: string): string | undefined {
  return [...choices.values()].find((value) => value === text);
}

function readCount(raw: RawCell, max: number): Result<number> {
  const value = typeof raw === 'number' ? raw : Number(raw.normalize('NFKC'));
  return Number.isInteger(value) && value >= 1 && value <= max ? ok(value) : wrongCell(`应为 1 至 ${max} 的整数`);
}
