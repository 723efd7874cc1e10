import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { stream as exceljsStream, Worksheet } from 'exceljs';
import { parseLocalDate } from '../../../kernel/local-date.js';
import { columnLetter, serialOf, type RawCell } from '../../../kernel/sheet/index.js';
import type { CellError } from '../../domain/import/check-rows.js';
import {
  FIRST_ROW,
  IMPORT_COLUMNS,
  IMPORT_LIMITS,
  SHEET_NAME,
  VERDICT_TITLE,
  type ImportColumn,
  type ImportKey,
} from '../../domain/import/columns.js';
import type { ReadSheet } from './read-workbook.js';
import { writeErrorSheet, writeGuideSheet } from './guide-sheets.js';
import { BODY_FONT, BORDER, FILLS, HEAD_FONT } from './sheet-looks.js';

type Writer = InstanceType<typeof exceljsStream.xlsx.WorkbookWriter>;

const CHOICES_SHEET = '选项';
const VERDICT_COLUMN = IMPORT_COLUMNS.length + 1;
/** Errors listed on the sheet of a checked workbook. */
export const MOST_LISTED = 5_000;

/** The template to be filled in (导入模板): how to, the sheet with an example, and the lists behind its choices. */
export async function templateWorkbook(): Promise<Buffer> {
  return write(async (workbook) => {
    writeGuideSheet(workbook);
    const sheet = addSheet(workbook);
    const example = Object.fromEntries(IMPORT_COLUMNS.map(({ key, example }) => [key, example]));
    writeRow(sheet, FIRST_ROW, example, FILLS.example);
    sheet.commit();
    writeChoices(workbook);
  });
}

/** The rows as they came, what is wrong marked in its cell and said at the end of its row, and a sheet that lists it all. */
export async function annotatedWorkbook({ rows }: ReadSheet, errors: readonly CellError[]): Promise<Buffer> {
  const byRow = new Map<number, CellError[]>();
  for (const error of errors) byRow.set(error.row, [...(byRow.get(error.row) ?? []), error]);
  return write(async (workbook) => {
    writeErrorSheet(workbook, placed(errors).slice(0, MOST_LISTED), errors.length);
    const sheet = addSheet(workbook);
    sheet.getColumn(VERDICT_COLUMN).width = 48;
    for (const { row, cells } of rows) writeRow(sheet, row, cells, null, byRow.get(row) ?? []);
    sheet.commit();
    writeChoices(workbook);
  });
}

/** The cells as this file has them: its columns stand in the order of the template. */
function placed(errors: readonly CellError[]): CellError[] {
  const letters = new Map(IMPORT_COLUMNS.map(({ key }, index) => [key, columnLetter(index)]));
  return errors.map((error) => ({ ...error, cell: `${SHEET_NAME}!${letters.get(error.column)}${error.row}` }));
}

async function write(fill: (workbook: Writer) => Promise<void>): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const collected = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  await fill(workbook);
  await workbook.commit();
  return collected;
}

function addSheet(workbook: Writer): Worksheet {
  const sheet = workbook.addWorksheet(SHEET_NAME, { views: [{ state: 'frozen', xSplit: 1, ySplit: FIRST_ROW - 1 }] });
  sheet.columns = IMPORT_COLUMNS.map((column) => ({ width: widthOf(column), style: { numFmt: formatOf(column) } }));
  const groups = sheet.getRow(1);
  const titles = sheet.getRow(2);
  groups.height = 22;
  titles.height = 32;
  for (const [index, column] of IMPORT_COLUMNS.entries()) {
    const place = index + 1;
    const starts = IMPORT_COLUMNS[index - 1]?.group !== column.group;
    groups.getCell(place).value = starts ? column.group : '';
    titles.getCell(place).value = column.required ? `${column.title} *` : column.title;
    for (const cell of [groups.getCell(place), titles.getCell(place)]) {
      cell.numFmt = '@';
      cell.font = HEAD_FONT;
      cell.fill = column.required ? FILLS.required : FILLS.head;
      cell.border = BORDER;
      cell.alignment = { vertical: 'middle', horizontal: 'left', wrapText: true };
    }
    addValidation(sheet, column, index);
  }
  groups.getCell(VERDICT_COLUMN).value = '';
  titles.getCell(VERDICT_COLUMN).value = '';
  return sheet;
}

function addValidation(sheet: Worksheet, column: ImportColumn, index: number): void {
  const letter = columnLetter(index);
  const range = `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + IMPORT_LIMITS.rows}`;
  const told = {
    allowBlank: !column.required,
    showInputMessage: true,
    promptTitle: column.title,
    prompt: column.hint,
    showErrorMessage: true,
    errorTitle: column.title,
  };
  // exceljs declares no type for the validations of a range.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: object): void };
  };
  if (column.choices) {
    const list = columnLetter(choiceColumns.indexOf(column));
    dataValidations.add(range, {
      ...told,
      type: 'list',
      formulae: [`${CHOICES_SHEET}!$${list}$2:$${list}$${column.choices.size + 1}`],
      error: '请从下拉列表选择',
    });
  } else if (column.kind === 'date') {
    const error = '请填写日期，如 2025-03-03';
    dataValidations.add(range, { ...told, type: 'date', operator: 'greaterThan', formulae: [36_525], error });
  } else if (column.kind === 'count') {
    const error = `请填写 1 至 ${column.max} 的整数`;
    dataValidations.add(range, { ...told, type: 'whole', operator: 'between', formulae: [1, column.max], error });
  } else {
    const error = `不超过 ${column.max} 字`;
    dataValidations.add(range, {
      ...told,
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [column.max],
      error,
    });
  }
}

const choiceColumns = IMPORT_COLUMNS.filter(({ choices }) => choices !== undefined);

function writeChoices(workbook: Writer): void {
  const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  const most = Math.max(...choiceColumns.map(({ choices }) => choices?.size ?? 0));
  sheet.addRow(choiceColumns.map(({ title }) => title)).commit();
  for (let place = 0; place < most; place += 1) {
    sheet.addRow(choiceColumns.map(({ choices }) => [...(choices?.keys() ?? [])][place] ?? '')).commit();
  }
  sheet.commit();
}

function writeRow(
  sheet: Worksheet,
  number: number,
  cells: Readonly<Partial<Record<ImportKey, RawCell>>>,
  fill: (typeof FILLS)[keyof typeof FILLS] | null,
  errors: readonly CellError[] = [],
): void {
  const row = sheet.getRow(number);
  for (const [index, column] of IMPORT_COLUMNS.entries()) {
    const cell = row.getCell(index + 1);
    const wrong = errors.some((error) => error.column === column.key);
    const raw = cells[column.key];
    if (raw !== undefined && raw !== '') cell.value = shown(column, raw);
    cell.numFmt = formatOf(column);
    cell.font = BODY_FONT;
    if (wrong) cell.fill = FILLS.wrong;
    else if (fill) cell.fill = fill;
    cell.border = BORDER;
    cell.alignment = { vertical: 'top', wrapText: column.kind === 'longText' };
  }
  if (errors.length > 0) {
    const cell = row.getCell(VERDICT_COLUMN);
    cell.value = `${VERDICT_TITLE}：${errors.map(({ title, reason }) => `${title}：${reason}`).join('；')}`;
    cell.font = { ...BODY_FONT, color: { argb: 'FF9C0006' } };
    cell.alignment = { vertical: 'top', wrapText: true };
  }
  row.commit();
}

/** Dates as dates, so that they sort and are checked; everything else as it was written, never as a formula. */
function shown(column: ImportColumn, raw: RawCell): string | number {
  if (column.kind !== 'date' || typeof raw === 'number') return raw;
  const date = parseLocalDate(raw);
  return date.ok ? serialOf(date.value) : raw;
}

function formatOf({ kind }: ImportColumn): string {
  if (kind === 'date') return 'yyyy-mm-dd';
  return kind === 'count' ? '0' : '@';
}

function widthOf({ kind, title }: ImportColumn): number {
  const least = kind === 'longText' ? 32 : kind === 'date' ? 14 : kind === 'choice' ? 20 : 18;
  return Math.max(least, title.length * 2 + 4);
}
