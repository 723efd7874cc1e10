import type { Workbook } from 'exceljs';
import { layForm, placeCells, type FormTable } from '../domain/form-layout/index.js';
import { REPORT_SECTIONS, reportTitle, TABLE_OF_SECTION, type ReportDocument } from '../domain/report-document.js';

const SHEET_NAMES = { t2: '二 主动公开', t3: '三 依申请公开', t4: '四 复议诉讼' } as const;
const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** Width of the sheet of texts, in characters, and height of a line of the tables and of the texts, in points. */
const TEXT_WIDTH = 80;
const LINE_PT = { table: 15, text: 17 } as const;
const FONT = { name: '宋体', size: 10 };
/** Width of a sheet's columns all together, in characters. */
const SHEET_WIDTH = { t2: 84, t3: 118, t4: 120 } as const;

/**
 * The annual report (年度报告) as a workbook: the texts on one sheet, and each table of the official form on a sheet of its
 * own, laid out with its merges; figures are numbers, a cell left blank is empty.
 */
export async function reportToXlsx(report: ReportDocument, datedAt: Date): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = report.organName;
  book.lastModifiedBy = report.organName;
  book.title = reportTitle(report);
  book.created = datedAt;
  book.modified = datedAt;
  writeTexts(book, report);
  for (const table of Object.values(layForm(report.format))) writeTable(book, table, report);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeTexts(book: Workbook, report: ReportDocument): void {
  const sheet = book.addWorksheet('正文', {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getColumn(1).width = TEXT_WIDTH;
  const write = (
    text: string,
    style: { readonly bold?: boolean; readonly size?: number; readonly centre?: boolean },
  ) => {
    const row = sheet.addRow([text]);
    row.height = linesOf(text, (TEXT_WIDTH * 11) / (style.size ?? 11)) * LINE_PT.text + (style.size ?? 11) - 11;
    const cell = row.getCell(1);
    cell.font = { name: '宋体', size: style.size ?? 11, bold: style.bold ?? false };
    cell.alignment = { wrapText: true, vertical: 'top', horizontal: style.centre ? 'center' : 'left' };
  };
  write(reportTitle(report), { bold: true, size: 16, centre: true });
  for (const text of report.preamble) write(text, {});
  for (const { id, number, title } of REPORT_SECTIONS) {
    write(`${number}${title}`, { bold: true });
    for (const text of report.sections.find((section) => section.id === id)?.paragraphs ?? []) write(text, {});
    const table = TABLE_OF_SECTION[id];
    if (table) write(`（见工作表“${SHEET_NAMES[table]}”）`, {});
  }
  write(report.organName, {});
  if (report.publishedOn !== undefined) write(report.publishedOn, {});
}

function writeTable(book: Workbook, table: FormTable, report: ReportDocument): void {
  const sheet = book.addWorksheet(SHEET_NAMES[table.id], {
    pageSetup: {
      paperSize: 9,
      orientation: table.id === 't2' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToHeight: table.id === 't3' ? 1 : 0,
    },
    views: table.headRows > 0 ? [{ state: 'frozen', ySplit: table.headRows }] : [],
  });
  const whole = table.columnWidths.reduce((sum, width) => sum + width, 0);
  table.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = (SHEET_WIDTH[table.id] * width) / whole;
  });
  // A workbook does not stretch a row to a merged cell's text by itself.
  const heights = table.rows.map(() => 1);
  for (const { cell, row, column } of placeCells(table)) {
    const [top, left] = [row + 1, column + 1];
    const [bottom, right] = [top + cell.rowSpan - 1, left + cell.colSpan - 1];
    if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right);
    const width = table.columnWidths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
    if (cell.kind !== 'figure' && cell.rowSpan === 1) {
      const lines = linesOf(cell.text, (SHEET_WIDTH[table.id] * width) / whole);
      heights[row] = Math.max(heights[row] ?? 1, lines);
    }
    const place = sheet.getCell(top, left);
    place.value = cell.kind === 'figure' ? (report.cells[cell.cellKey] ?? null) : cell.text;
    place.font = FONT;
    const isLabel = table.id === 't3' && cell.kind === 'head' && cell.scope === 'row';
    place.alignment = { wrapText: true, vertical: 'middle', horizontal: isLabel ? 'left' : 'center' };
    for (let r = top; r <= bottom; r += 1) {
      for (let c = left; c <= right; c += 1) sheet.getCell(r, c).border = BORDER;
    }
  }
  heights.forEach((lines, index) => (sheet.getRow(index + 1).height = lines * LINE_PT.table + 3));
}

/** Lines that a text takes on a width in characters; a Chinese character is as wide as two figures. */
function linesOf(text: string, width: number): number {
  const wide = [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 128 ? 1 : 2), 0);
  return Math.max(1, Math.ceil(wide / (width - 2)));
}
