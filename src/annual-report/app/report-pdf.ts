import { signatureIndents, writeArchivalPdf } from '../../platform/documents/writers/index.js';
import { layForm, type FormCell, type FormTable } from '../domain/form-layout/index.js';
import {
  isSubheading,
  printFigure,
  REPORT_SECTIONS,
  reportTitle,
  sayDay,
  TABLE_OF_SECTION,
  titleLines,
  type ReportDocument,
} from '../domain/report-document.js';
import { REPORT_TEMPLATE } from './report-pdf/template.js';

export interface PdfSettings {
  /** Fonts the office is licensed for; the open ones that come along where `null`. */
  readonly fontFolder: string | null;
  /** Instant in the properties of the file. */
  readonly datedAt: Date;
}

/**
 * The annual report (年度报告) as PDF/A-2a: the official form laid out as the Word file is, fonts embedded, text as text,
 * headings and tables tagged. The same report in the same fonts gives the same bytes.
 */
export function reportToPdf(report: ReportDocument, { fontFolder, datedAt }: PdfSettings): Uint8Array {
  const form = layForm(report.format);
  const date = report.publishedOn === undefined ? null : sayDay(report.publishedOn);
  const data = {
    title: reportTitle(report),
    titleLines: titleLines(report),
    organ: report.organName,
    keywords: reportKeywords(report),
    description: `${report.organName}${report.year}年政府信息公开工作年度报告`,
    preamble: report.preamble.map(paragraph),
    sections: REPORT_SECTIONS.map(({ id, number, title }) => {
      const tableId = TABLE_OF_SECTION[id];
      return {
        title: `${number}${title}`,
        paragraphs: (report.sections.find((section) => section.id === id)?.paragraphs ?? []).map(paragraph),
        table: tableId ? drawn(form[tableId], report) : null,
      };
    }),
    date,
    datedAt: instantParts(datedAt),
    indents: signatureIndents(report.organName, date ?? ''),
  };
  return writeArchivalPdf({ template: REPORT_TEMPLATE, data, fontFolder, datedAt });
}

/** Words under which an archive finds a report. */
export function reportKeywords({ year }: ReportDocument): string[] {
  return ['政府信息公开', '工作年度报告', String(year)];
}

/** The instant in UTC, as Typst takes it apart. */
function instantParts(at: Date) {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

function paragraph(text: string) {
  return { text, heading: isSubheading(text) };
}

/** A dense table (`t4`, fifteen columns on the width of a page) is set smaller. */
function drawn(table: FormTable, report: ReportDocument) {
  const dense = table.columnCount > 10;
  const cells = (row: FormTable['rows'][number]) => row.cells.map((cell) => drawnCell(table, cell, report));
  return {
    size: dense ? 9 : 10,
    inset: table.id === 't3' ? 2.6 : 4,
    breaks: table.id === 't3',
    widths: table.columnWidths,
    head: table.rows.slice(0, table.headRows).map(cells),
    rows: table.rows.slice(table.headRows).map(cells),
  };
}

function drawnCell(table: FormTable, cell: FormCell, report: ReportDocument) {
  return {
    text: cell.kind === 'figure' ? printFigure(report.cells[cell.cellKey]) : cell.text,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    left: table.id === 't3' && cell.kind === 'head' && cell.scope === 'row',
  };
}
