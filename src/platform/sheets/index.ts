/** Door of sheets: workbooks and files of lines that are filled in outside and imported. */
export { readSheet, type ReadSheet, type SheetRow } from './read-sheet.js';
export { readWorkbookRows } from './read-workbook-rows.js';
export type { RawRow } from './raw-sheet.js';
export { writeTemplate } from './write-template.js';
export type { Table, TableColumn, TableValue } from './table.js';
export { BYTE_ORDER_MARK, csvLine, streamCsv } from './stream-csv.js';
export { streamWorkbook, type WorkbookBounds } from './stream-workbook.js';
