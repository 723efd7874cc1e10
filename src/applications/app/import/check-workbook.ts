import { createHash } from 'node:crypto';
import { currentCalendar } from '../../../calendar/index.js';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { findImportOfFile, findLegacyNumbers, signedYears } from '../../db/case-imports.js';
import type { CaseSource } from '../../domain/exchange/case-schema.js';
import { importedCaseId } from '../../domain/exchange/case-id.js';
import {
  cellError,
  faultOf,
  isExample,
  readRow,
  type CellError,
  type SheetRow,
} from '../../domain/import/check-rows.js';
import { IMPORT_COLUMNS, type ImportKey } from '../../domain/import/columns.js';
import { caseOfRow, type RowCase, type RowValues } from '../../domain/import/row-to-case.js';
import { buildCase, type BuildPlace, type BuiltCase } from '../exchange/build-case.js';
import { readWorkbook, type ReadSheet } from './read-workbook.js';

/** System name of cases that an old register kept. */
const REGISTER = 'register';

export interface CheckedWorkbook {
  readonly importId: string;
  readonly fileHash: string;
  readonly calendar: WorkingCalendar;
  /** Rows to be imported; the example and empty rows are not counted. */
  readonly rows: readonly SheetRow[];
  readonly sheet: ReadSheet;
  /** Every error found. With none, `cases` holds every row. */
  readonly errors: readonly CellError[];
  readonly cases: readonly BuiltCase[];
}

/**
 * Checks a workbook of old cases whole, in the organ's transaction: each cell by its column, each row by the law, each number
 * against what is there. Nothing is written. Refuses what no row is to blame for: a file that cannot be read (`file.*`, `import.*`), or was imported before (`import.same-file`).
 */
export async function checkWorkbook(
  trx: OrganTransaction,
  { vault }: Pick<Services, 'vault'>,
  act: Act,
  { organ, bytes }: { readonly organ: Organ; readonly bytes: Buffer },
): Promise<Result<CheckedWorkbook>> {
  const organId = organ.id;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const before = await findImportOfFile(trx, organId, fileHash);
  if (before) return refuse('import.same-file', { on: localDateInShanghai(before.imported_at) });
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  const sheet = read.value;
  const rows = sheet.rows.filter((row) => !isExample(row));
  if (rows.length === 0) return refuse('import.empty');
  const importId = newId();
  const calendar = await currentCalendar(trx);
  const today = localDateInShanghai(act.now);
  const parsed = rows.map((row) => ({ row, ...readRow(row) }));
  const errors: CellError[] = parsed.flatMap(({ row, faults }) =>
    faults.map((fault) => cellError(row.row, fault, sheet.letters)),
  );
  const known = await knownNumbers(trx, organId, parsed);
  errors.push(...doubleNumbers(parsed, known, sheet));
  const wrongRows = new Set(errors.map(({ row }) => row));
  const sound = parsed.filter(({ row }) => !wrongRows.has(row.row));
  const place: BuildPlace = {
    organId,
    vault,
    now: act.now,
    today,
    calendar,
    importId,
    signedYears: await signedYears(trx, organId),
    // A case imported before has the id it got then.
    caseId: (source) => known.get(source.id) ?? importedCaseId(organId, source),
  };
  const cases: BuiltCase[] = [];
  for (const [index, { row, values }] of sound.entries()) {
    // Other requests are served between rows.
    if (index % 100 === 99) await new Promise((done) => setImmediate(done));
    const made = rowCase(values, { row: row.row, fileHash });
    const built = buildCase(made.document, place);
    if (built.ok) cases.push(built.value);
    else {
      const column = built.step === null ? undefined : made.stepColumns[built.step];
      errors.push(cellError(row.row, faultOf(built.refusal, column), sheet.letters));
    }
  }
  errors.sort((a, b) => a.row - b.row || placeOf(a.column) - placeOf(b.column));
  return ok({ importId, fileHash, calendar, rows, sheet, errors, cases: errors.length === 0 ? cases : [] });
}

const PLACES = new Map(IMPORT_COLUMNS.map(({ key }, index) => [key, index]));

function placeOf(column: ImportKey): number {
  return PLACES.get(column) ?? 0;
}

interface ParsedRow {
  readonly row: SheetRow;
  readonly values: RowValues;
}

function rowCase(values: RowValues, { row, fileHash }: { readonly row: number; readonly fileHash: string }): RowCase {
  const number = values.legacyNumber;
  const source = number === undefined ? { system: REGISTER, id: `${fileHash.slice(0, 16)}#${row}` } : register(number);
  return caseOfRow(values, source, values.earlierNumber === undefined ? null : register(values.earlierNumber));
}

function register(number: string | number): CaseSource {
  return { system: REGISTER, id: String(number) };
}

/** Cases there already, by the old numbers that the rows name; for repeated applications by receipt number too. */
async function knownNumbers(
  trx: OrganTransaction,
  organId: string,
  parsed: readonly ParsedRow[],
): Promise<ReadonlyMap<string, string>> {
  const named = parsed.flatMap(({ values }) =>
    [values.legacyNumber, values.earlierNumber].filter((number) => number !== undefined).map(String),
  );
  return findLegacyNumbers(trx, organId, [...new Set(named)]);
}

function doubleNumbers(
  parsed: readonly ParsedRow[],
  known: ReadonlyMap<string, string>,
  { letters }: ReadSheet,
): CellError[] {
  const errors: CellError[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, values } of parsed) {
    if (values.legacyNumber === undefined) continue;
    const number = String(values.legacyNumber);
    const earlier = rowOf.get(number);
    const reason = known.has(number)
      ? '该编号的申请已经导入过'
      : earlier === undefined
        ? null
        : `与第 ${earlier} 行的编号重复`;
    if (reason) errors.push(cellError(row.row, { column: 'legacyNumber', reason }, letters));
    rowOf.set(number, earlier ?? row.row);
  }
  for (const { row, values } of parsed) {
    const number = values.earlierNumber === undefined ? null : String(values.earlierNumber);
    if (number === null || known.has(number) || (rowOf.has(number) && rowOf.get(number) !== row.row)) continue;
    errors.push(cellError(row.row, { column: 'earlierNumber', reason: '没有这个编号的申请' }, letters));
  }
  return errors;
}
