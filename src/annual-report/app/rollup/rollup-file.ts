import { BYTE_ORDER_MARK, csvLine } from '../../../platform/sheets/index.js';
import type { CellKey } from '../../../law/report-format/index.js';
import { rollupTable } from '../../domain/rollup/rollup-table.js';
import { sayProblem } from '../../domain/rollup/rollup-words.js';
import type { OpenedRollup } from './open-rollup.js';

/** Columns before the figures stay in view. */
const FIXED = 2;

/** A sum and its members as a workbook: the table, and what is to be said of members on a sheet of its own. */
export async function rollupToXlsx(opened: OpenedRollup, cells?: readonly CellKey[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = opened.within.name;
  book.title = `${opened.within.name}${opened.year}年政府信息公开工作年度报告汇总`;
  const sheet = book.addWorksheet('汇总', { views: [{ state: 'frozen', xSplit: FIXED, ySplit: 1 }] });
  const rows = rollupTable(opened, cells);
  sheet.addRows(rows);
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(rows.length).font = { bold: true };
  sheet.getColumn(2).width = 32;
  const said = book.addWorksheet('缺报、迟报和重复');
  said.getColumn(1).width = 80;
  said.addRows(opened.problems.map((problem) => [sayProblem(problem)]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The table as CSV, UTF-8 with a byte order mark so that spreadsheets read it as such; no cell begins a formula. */
export function rollupToCsv(opened: OpenedRollup, cells?: readonly CellKey[]): string {
  return BYTE_ORDER_MARK + rollupTable(opened, cells).map(csvLine).join('');
}
