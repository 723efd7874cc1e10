import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { placeCells, type FormCell, type FormTable } from '../../domain/form-layout/index.js';
import { printFigure, type ReportDocument } from '../../domain/report-document.js';
import { face, PAGE, SIZE, type ReportFonts } from './theme.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** The long row labels of `t3` begin at the left, everything else is centred. */
function alignmentOf(table: FormTable, cell: FormCell) {
  const isLongLabel = table.id === 't3' && cell.kind === 'head' && cell.scope === 'row';
  return isLongLabel ? AlignmentType.LEFT : AlignmentType.CENTER;
}

function columnsOf(table: FormTable): number[] {
  const whole = table.columnWidths.reduce((sum, width) => sum + width, 0);
  return table.columnWidths.map((width) => Math.floor((width * PAGE.textWidth) / whole));
}

interface Drawing {
  readonly table: FormTable;
  readonly widths: readonly number[];
  readonly cells: ReportDocument['cells'];
  readonly fonts: ReportFonts;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The short tables stay on one page: each row holds to the next. `t3` may break, its head comes again. */
function holdsToNext(table: FormTable, row: number): boolean {
  return table.id === 't3' ? row < table.headRows : row < table.rows.length - 1;
}

function drawCell(drawing: Drawing, cell: FormCell, { row, column }: Place): TableCell {
  const text = cell.kind === 'figure' ? printFigure(drawing.cells[cell.cellKey]) : cell.text;
  const size = drawing.table.columnCount > 10 ? SIZE.denseTable : SIZE.table;
  const width = drawing.widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'ReportTable',
        alignment: alignmentOf(drawing.table, cell),
        keepNext: holdsToNext(drawing.table, row),
        children: [new TextRun({ text, size, font: face(drawing.fonts.table, drawing.fonts) })],
      }),
    ],
  });
}

/** A table of the official form as Word keeps it: merged cells, its head repeated on each page, no row broken in two. */
export function drawTable(table: FormTable, cells: ReportDocument['cells'], fonts: ReportFonts): Table {
  const drawing: Drawing = { table, widths: columnsOf(table), cells, fonts };
  const placed = placeCells(table);
  const rows = table.rows.map((_, index) => {
    const inRow = placed.filter(({ row }) => row === index);
    return new TableRow({
      cantSplit: true,
      ...(index < table.headRows ? { tableHeader: true } : {}),
      height: { value: 360, rule: 'atLeast' },
      children: inRow.map(({ cell, ...place }) => drawCell(drawing, cell, place)),
    });
  });
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: drawing.widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...drawing.widths],
    margins: { left: 40, right: 40, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    borders: BORDERS,
  });
}
