import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { Table } from './table.js';

/** Rows of a workbook, and what its last row says where there are more. */
export interface WorkbookBounds {
  readonly rows: number;
  readonly more: string;
}

/**
 * A table as a workbook (XLSX), written as it is read: as slowly as whoever asks takes it. Text stays text: no cell holds a
 * formula. The stream fails where a row cannot be read.
 */
export function streamWorkbook(table: Table, bounds: WorkbookBounds): Readable {
  const out = new PassThrough();
  write(table, bounds, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function write({ name, columns, rows }: Table, bounds: WorkbookBounds, out: PassThrough): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.font = { bold: true };
  head.commit();
  let written = 0;
  for await (const row of rows) {
    // Nobody takes it any more.
    if (out.destroyed) return;
    if (written === bounds.rows) {
      sheet.addRow([bounds.more]).commit();
      break;
    }
    sheet.addRow([...row]).commit();
    written += 1;
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  sheet.commit();
  await book.commit();
}
