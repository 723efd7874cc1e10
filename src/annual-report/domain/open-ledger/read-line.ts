import { APPLICANT_COLUMNS, REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import type { CountedThing } from './counted-thing.js';
import { OPEN_LEDGER, type LedgerFirstLine } from './ledger-lines.js';

type Fields = Readonly<Record<string, unknown>>;

/** A JSON object; `null` for what is none. */
export function readObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const HASH = /^sha256:[0-9a-f]{64}$/;
const MOST_CELLS = 1_000;
const MOST_TEXT = 2_000;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
const isFormat = (value: unknown): value is FormatId => isText(value) && Object.hasOwn(REPORT_FORMATS, value);
const isFigure = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isOrgan(value: unknown): value is { readonly code: string; readonly name: string } {
  return isObject(value) && isText(value['code']) && isText(value['name']) && Object.keys(value).length === 2;
}

function areCells(value: unknown, fits: (cell: unknown) => boolean): value is Readonly<Record<CellKey, never>> {
  return isObject(value) && Object.keys(value).length <= MOST_CELLS && Object.values(value).every(fits);
}

/** The first line, in its shape; `null` where it is no first line, or of a format this program does not know. */
export function readFirstLine(fields: Fields): LedgerFirstLine | null {
  const { type, schema, organ, year, format, version, publishedOn, cells, content, count, head, hash } = fields;
  const whole =
    type === 'report' &&
    schema === OPEN_LEDGER &&
    isOrgan(organ) &&
    isCount(year) &&
    isFormat(format) &&
    isCount(version) &&
    isText(publishedOn) &&
    areCells(cells, (cell) => cell === null || isFigure(cell)) &&
    isHash(content) &&
    isCount(count) &&
    isHash(head) &&
    isHash(hash);
  return whole ? { type, schema, organ, year, format, version, publishedOn, cells, content, count, head, hash } : null;
}

/** The thing of a line, in its shape; `null` for anything else. Whether the form has its cells is asked when it is added. */
export function readThing(fields: Fields): CountedThing | null {
  const { type, inflow, outflow, column, kind, standing, counts, cell, value, reason, organ, version, content } =
    fields;
  switch (type) {
    case 'application': {
      const known = APPLICANT_COLUMNS.find((each) => each === column);
      if ((inflow !== 'received' && inflow !== 'carriedIn') || !isText(outflow) || !known) return null;
      return { type, inflow, outflow, column: known };
    }
    case 'dispute':
      return isText(kind) && isText(standing) && standing !== 'total' ? { type, kind, standing } : null;
    case 'record': {
      const columns = Array.isArray(counts) ? counts.filter(isText) : [];
      const once =
        new Set(columns).size === columns.length && Array.isArray(counts) && columns.length === counts.length;
      return isText(kind) && once && columns.length <= 10 ? { type, kind, counts: columns } : null;
    }
    case 'decisions':
      return isText(cell) && isFigure(value) ? { type, cell, value } : null;
    case 'typed':
      if (!isText(cell) || !isFigure(value) || (reason !== undefined && !isText(reason))) return null;
      return { type, cell, value, ...(reason === undefined ? {} : { reason }) };
    case 'member':
      if (!isOrgan(organ) || !(version === null || isCount(version)) || !(content === null || isHash(content)))
        return null;
      return areCells(fields['cells'], isFigure) ? { type, organ, version, content, cells: fields['cells'] } : null;
    default:
      return null;
  }
}
