import type { Refusal } from '../../../kernel/result.js';
import { describeError } from '../../../kernel/errors.js';
import { isCreditCode, isIdentityNumber } from '../identity-number.js';
import { columnLetter, type RawCell } from '../../../kernel/sheet/index.js';
import { readCell, type CellValue } from './cells.js';
import { EXAMPLE_MARK, IMPORT_COLUMNS, SHEET_NAME, type ImportKey } from './columns.js';
import { rowFaults, type RowFault, type RowValues } from './row-to-case.js';

/** What is wrong, by cell: `申请!F12：……`. The value itself is not repeated: it may be personal data. */
export interface CellError {
  readonly cell: string;
  readonly row: number;
  readonly column: ImportKey;
  readonly title: string;
  readonly reason: string;
}

/** A row of the sheet as it was read, by the key of its columns. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportKey, RawCell>>>;
}

const PLACES = new Map(IMPORT_COLUMNS.map((column, index) => [column.key, { column, letter: columnLetter(index) }]));

export function cellError(
  row: number,
  { column: key, reason }: RowFault,
  letters?: ReadonlyMap<ImportKey, string>,
): CellError {
  const place = PLACES.get(key);
  if (!place) throw new Error(`no column ${key}`);
  return {
    cell: `${SHEET_NAME}!${letters?.get(key) ?? place.letter}${row}`,
    row,
    column: key,
    title: place.column.title,
    reason,
  };
}

/** Reads the cells of a row, each held to its column; every fault of the row, not the first alone. */
export function readRow({ cells }: SheetRow): { readonly values: RowValues; readonly faults: readonly RowFault[] } {
  const values: Partial<Record<ImportKey, CellValue>> = {};
  const faults: RowFault[] = [];
  for (const column of IMPORT_COLUMNS) {
    const read = readCell(column, cells[column.key]);
    if (!read.ok) faults.push({ column: column.key, reason: String(read.params['reason']) });
    else if (read.value !== null) values[column.key] = read.value;
  }
  const proof = proofFault(values);
  if (proof) faults.push(proof);
  if (values.phone === undefined && values.email === undefined && values.address === undefined) {
    faults.push({ column: 'address', reason: '电话、邮箱、地址至少填写一项，原案卷未记载的填“未记载”' });
  }
  const wrong = new Set(faults.map(({ column }) => column));
  // A cell that could not be read is there: what belongs to it is not missing its day.
  const present = {
    ...values,
    ...Object.fromEntries([...wrong].filter((key) => cells[key] !== undefined).map((key) => [key, cells[key]])),
  };
  return { values, faults: [...faults, ...rowFaults(present as RowValues).filter(({ column }) => !wrong.has(column))] };
}

function proofFault({ column, proofKind, proofNumber }: RowValues): RowFault | null {
  if (column === undefined || proofKind === undefined || proofNumber === undefined) return null;
  const number = String(proofNumber).toUpperCase();
  if (column === 'natural' && proofKind === 'creditCode')
    return { column: 'proofKind', reason: '自然人不使用统一社会信用代码' };
  if (column !== 'natural' && proofKind !== 'creditCode' && proofKind !== 'other') {
    return { column: 'proofKind', reason: '组织应选统一社会信用代码或者其他' };
  }
  if (proofKind === 'creditCode') {
    return isCreditCode(number) ? null : { column: 'proofNumber', reason: '统一社会信用代码校验位不符' };
  }
  if (isIdentityNumber(proofKind as 'other', number)) return null;
  const sized = proofKind !== 'residentCard' || /^\d{17}[\dX]$/.test(number);
  return { column: 'proofNumber', reason: sized ? '证件号码校验位不符' : '公民身份号码应为 18 位' };
}

export function isExample({ cells }: SheetRow): boolean {
  return String(cells.legacyNumber ?? '')
    .trim()
    .startsWith(EXAMPLE_MARK);
}

/** Fields of a request, by the column they come from. */
const OF_FIELD: Readonly<Record<string, ImportKey>> = {
  column: 'column',
  name: 'name',
  proofNumber: 'proofNumber',
  contact: 'address',
  description: 'description',
  way: 'way',
  route: 'route',
};

const OF_CODE: Readonly<Record<string, ImportKey>> = {
  'application.received-future': 'receivedOn',
  'import.year-signed': 'receivedOn',
  'limit.not-in-force': 'receivedOn',
  'calendar.year': 'receivedOn',
  'limit.extension': 'extensionDays',
  'fee.none': 'feeQuantity',
  'reply.ground': 'ground',
  'outcome.search-record': 'search',
  'outcome.repeat': 'earlierNumber',
  'outcome.reasons': 'reasonsJudgedOn',
  'outcome.no-correction': 'correctionAskedOn',
  'outcome.corrected': 'correctionReceivedOn',
  'outcome.no-fee': 'feeOn',
  'outcome.paid': 'feePaidOn',
  'consultation.silence-early': 'opinionOn',
  'third-party.not-told': 'toldOn',
};

/** The cell a refusal of the law is shown at, and why. */
export function faultOf(refusal: Refusal, stepColumn: ImportKey | undefined): RowFault {
  const { code, params } = refusal;
  const field = String(params['field'] ?? '');
  const reason = code === 'input.invalid' ? String(params['reason']) : describeError(code, params).replace(/。$/, '');
  if (field === 'reason') return { column: 'opinionReason', reason };
  const byCode = OF_CODE[code];
  return {
    column: byCode ?? (stepColumn === undefined ? OF_FIELD[field] : undefined) ?? stepColumn ?? 'receivedOn',
    reason,
  };
}
