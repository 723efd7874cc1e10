import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { RawCell } from '../../../kernel/sheet/index.js';
import { readWorkbookRows } from '../../../platform/sheets/index.js';
import type { SheetRow } from '../../domain/import/check-rows.js';
import {
  FIRST_ROW,
  IMPORT_COLUMNS,
  IMPORT_LIMITS,
  SHEET_NAME,
  TITLE_ROW,
  type ImportKey,
} from '../../domain/import/columns.js';

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  /** Where each column stands in this file. */
  readonly letters: ReadonlyMap<ImportKey, string>;
}

/** Reads the sheet 申请 of a workbook made from the template. Refuses `file.*`, `import.sheet`, `import.columns`, `import.rows`. */
export async function readWorkbook(bytes: Buffer): Promise<Result<ReadSheet>> {
  if (bytes.length > IMPORT_LIMITS.bytes) {
    return refuse('file.too-large', { size: bytes.length, limit: IMPORT_LIMITS.bytes });
  }
  const read = await readWorkbookRows(bytes, SHEET_NAME, IMPORT_LIMITS);
  if (!read.ok) return read;
  const keys = new Map(read.value.filter(({ row }) => row === TITLE_ROW).flatMap(({ cells }) => titles(cells)));
  const missing = IMPORT_COLUMNS.filter(({ key, required }) => required && ![...keys.values()].includes(key));
  if (missing.length > 0) return refuse('import.columns', { columns: missing.map(({ title }) => title).join('、') });
  const rows = read.value
    .filter(({ row }) => row >= FIRST_ROW)
    .map(({ row, cells }) => ({ row, cells: byKey(cells, keys) }))
    .filter((row) => Object.keys(row.cells).length > 0);
  if (rows.length > IMPORT_LIMITS.rows + 1) return refuse('import.too-many', { most: IMPORT_LIMITS.rows });
  return ok({ rows, letters: new Map([...keys].map(([letter, key]) => [key, letter])) });
}

/** Required columns carry a mark in the head. */
function titles(cells: ReadonlyMap<string, RawCell>): [string, ImportKey][] {
  return [...cells].flatMap(([letter, value]) => {
    const title = String(value).replace(/[*＊\s]/g, '');
    const column = IMPORT_COLUMNS.find((known) => known.title === title);
    return column ? [[letter, column.key] as [string, ImportKey]] : [];
  });
}

function byKey(cells: ReadonlyMap<string, RawCell>, keys: ReadonlyMap<string, ImportKey>): SheetRow['cells'] {
  return Object.fromEntries(
    [...cells].flatMap(([letter, value]) => {
      const key = keys.get(letter);
      return key === undefined ? [] : [[key, value]];
    }),
  );
}
