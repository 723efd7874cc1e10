import { Readable } from 'node:stream';
import type { Table, TableValue } from './table.js';

/** Rows written at once. */
const BATCH = 200;

/** What a spreadsheet would take for a formula is begun by an apostrophe: whoever opens the file runs nothing. */
function field(value: TableValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV (RFC 4180) with its end; no field begins a formula. */
export function csvLine(values: readonly TableValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

/** UTF-8 with this mark is read as such by spreadsheets. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV, written as it is read: as slowly as whoever asks takes it. */
export function streamCsv({ columns, rows }: Table): Readable {
  async function* lines(): AsyncGenerator<string> {
    let batch = BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title));
    let held = 1;
    for await (const row of rows) {
      batch += csvLine(row);
      held += 1;
      if (held < BATCH) continue;
      yield batch;
      [batch, held] = ['', 0];
    }
    if (batch !== '') yield batch;
  }
  return Readable.from(lines(), { objectMode: false });
}
