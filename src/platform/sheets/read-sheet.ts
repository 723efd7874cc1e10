import { ok, refuse, type Result } from '../../kernel/result.js';
import {
  readCell,
  SHEET_LIMITS,
  type CellError,
  type CellValue,
  type RawCell,
  type SheetColumn,
  type SheetSpec,
} from '../../kernel/sheet/index.js';
import { decodeText } from '../documents/decode-text.js';
import { readCsvRows } from './read-csv-rows.js';
import { readWorkbookRows } from './read-workbook-rows.js';
import { HEAD_ROWS, type RawRow } from './raw-sheet.js';

/** A row whose cells could be read as their columns have them. */
export interface SheetRow<K extends string> {
  readonly row: number;
  readonly values: Readonly<Partial<Record<K, CellValue>>>;
}

/** A sheet as it was read: rows without examples, what is wrong in single cells, and how to name a cell. */
export interface ReadSheet<K extends string> {
  readonly format: 'xlsx' | 'csv';
  readonly rows: readonly SheetRow<K>[];
  readonly errors: readonly CellError<K>[];
  /** An error at a cell of a row, named as this file has it. */
  errorAt(row: number, column: K, reason: string): CellError<K>;
}

const TITLE_MARKS = /[*＊\s]/g;

/**
 * Reads a workbook (XLSX) or a file of lines (CSV, in UTF-8 or GB18030) made after `spec`: columns by their titles, in any
 * order. Refuses what no cell is to blame for: `file.*`, `import.sheet`, `import.columns`, `import.too-many`, `import.empty`.
 */
export async function readSheet<K extends string>(bytes: Buffer, spec: SheetSpec<K>): Promise<Result<ReadSheet<K>>> {
  if (bytes.length > SHEET_LIMITS.bytes) {
    return refuse('file.too-large', { size: bytes.length, limit: SHEET_LIMITS.bytes });
  }
  if (bytes.length === 0) return refuse('file.empty');
  const format = bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv';
  const read = format === 'xlsx' ? await readWorkbookRows(bytes, spec.name, SHEET_LIMITS) : readLines(bytes);
  if (!read.ok) return read;
  const titles = findTitles(read.value, spec.columns);
  if (!titles.ok) return titles;
  const { letters, after } = titles.value;
  const place = format === 'xlsx' ? `${spec.name}!` : '';
  const errorAt = (row: number, column: K, reason: string): CellError<K> => ({
    cell: `${place}${letters.get(column) ?? ''}${row}`,
    row,
    column,
    title: spec.columns.find(({ key }) => key === column)?.title ?? column,
    reason,
  });
  const rows: SheetRow<K>[] = [];
  const errors: CellError<K>[] = [];
  for (const { row, cells } of read.value) {
    const values: Partial<Record<K, CellValue>> = {};
    const first = String([...cells.values()][0] ?? '');
    if (row <= after || first.startsWith(spec.exampleMark) || !holdsAny(cells, letters)) continue;
    for (const column of spec.columns) {
      const letter = letters.get(column.key);
      const value = readCell(column, letter === undefined ? undefined : cells.get(letter));
      if (!value.ok) errors.push(errorAt(row, column.key, String(value.params['reason'])));
      else if (value.value !== null) values[column.key] = value.value;
    }
    rows.push({ row, values });
  }
  if (rows.length === 0) return refuse('import.empty');
  return rows.length > SHEET_LIMITS.rows
    ? refuse('import.too-many', { most: SHEET_LIMITS.rows })
    : ok({ format, rows, errors, errorAt });
}

function readLines(bytes: Buffer): Result<readonly RawRow[]> {
  const text = decodeText(bytes);
  return text === null ? refuse('file.not-text') : readCsvRows(text, SHEET_LIMITS.rows);
}

function holdsAny<K extends string>(cells: ReadonlyMap<string, RawCell>, letters: ReadonlyMap<K, string>): boolean {
  return [...letters.values()].some((letter) => cells.has(letter));
}

interface Titles<K extends string> {
  readonly letters: ReadonlyMap<K, string>;
  /** The row of the titles. */
  readonly after: number;
}

/** The row that holds the titles of all columns that must be there; the best of the first rows is told to lack some. */
function findTitles<K extends string>(rows: readonly RawRow[], columns: readonly SheetColumn<K>[]): Result<Titles<K>> {
  let missing = columns.filter(({ required }) => required);
  for (const { row, cells } of rows.slice(0, HEAD_ROWS)) {
    const letters = new Map<K, string>();
    for (const [letter, value] of cells) {
      const title = String(value).replace(TITLE_MARKS, '');
      const column = columns.find((known) => known.title.replace(TITLE_MARKS, '') === title);
      if (column && !letters.has(column.key)) letters.set(column.key, letter);
    }
    const lacking = columns.filter(({ key, required }) => required && !letters.has(key));
    if (lacking.length === 0) return ok({ letters, after: row });
    if (lacking.length < missing.length) missing = lacking;
  }
  return refuse('import.columns', { columns: missing.map(({ title }) => title).join('、') });
}
