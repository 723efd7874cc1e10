import type { Borders, Fill, Font, Worksheet } from 'exceljs';
import { columnLetter, SHEET_LIMITS, type SheetColumn, type SheetSpec } from '../../kernel/sheet/index.js';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
/** Light grounds under dark text: readable printed in grey too. */
const FILLS = { head: solid('FFE7ECF3'), required: solid('FFFFE9B8'), example: solid('FFF2F2F2') } as const;
const HEAD_FONT: Partial<Font> = { name: '宋体', size: 11, bold: true };
const BODY_FONT: Partial<Font> = { name: '宋体', size: 11 };
const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

/** A workbook (XLSX) to be filled in: the sheet with its titles and an example, and how it is filled in. */
export async function writeTemplate(spec: SheetSpec): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = spec.columns.map((column) => ({ width: widthOf(column), style: { numFmt: formatOf(column) } }));
  const titles = sheet.getRow(1);
  const example = sheet.getRow(2);
  titles.height = 28;
  for (const [index, column] of spec.columns.entries()) {
    const head = titles.getCell(index + 1);
    head.value = column.required ? `${column.title} *` : column.title;
    head.numFmt = '@';
    head.note = column.hint;
    Object.assign(head, { font: HEAD_FONT, border: BORDER, fill: column.required ? FILLS.required : FILLS.head });
    head.alignment = { vertical: 'middle', wrapText: true };
    const cell = example.getCell(index + 1);
    cell.value = column.example;
    Object.assign(cell, { font: BODY_FONT, border: BORDER, fill: FILLS.example });
    if (!column.choices) continue;
    const letter = columnLetter(index);
    // exceljs declares no type for the validations of a range.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add(range: string, validation: object): void };
    };
    dataValidations.add(`${letter}2:${letter}${SHEET_LIMITS.rows + 2}`, {
      type: 'list',
      allowBlank: !column.required,
      showErrorMessage: true,
      errorTitle: column.title,
      error: '请从下拉列表选择',
      formulae: [`"${[...column.choices.keys()].join(',')}"`],
    });
  }
  addGuide(workbook.addWorksheet('说明', { views: [{ showGridLines: false }] }), spec);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addGuide(sheet: Worksheet, { notes, columns }: SheetSpec): void {
  sheet.columns = [{ width: 24 }, { width: 8 }, { width: 80 }];
  for (const note of notes) {
    const row = sheet.addRow([note]);
    sheet.mergeCells(row.number, 1, row.number, 3);
    row.getCell(1).font = BODY_FONT;
    row.getCell(1).alignment = { wrapText: true, vertical: 'middle' };
    row.height = 32;
  }
  sheet.addRow([]);
  const lines = [
    ['栏目', '必填', '说明'],
    ...columns.map(({ title, required, hint }) => [title, required ? '是' : '', hint]),
  ];
  for (const [index, values] of lines.entries()) {
    sheet.addRow(values).eachCell((cell) => {
      Object.assign(cell, { font: index === 0 ? HEAD_FONT : BODY_FONT, border: BORDER });
      cell.alignment = { wrapText: true, vertical: 'middle' };
      if (index === 0) cell.fill = FILLS.head;
    });
  }
}

function formatOf({ kind }: SheetColumn): string {
  if (kind === 'date') return 'yyyy-mm-dd';
  if (kind === 'yuan') return '#,##0.00';
  return kind === 'count' ? '0' : '@';
}

function widthOf({ kind, title, max }: SheetColumn): number {
  const least = kind === 'text' && (max ?? 0) > 100 ? 48 : 18;
  return Math.max(least, title.length * 2 + 4);
}
