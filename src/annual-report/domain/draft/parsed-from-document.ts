import type { DocumentBlock } from '../../../kernel/document-model.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import type { ParsedReport, ReadCell, ReadSection, TextLine } from '../check/parsed-report.js';
import {
  printFigure,
  REPORT_SECTIONS,
  reportTitle,
  TABLE_OF_SECTION,
  type ReportDocument,
} from '../report-document.js';

/** A report of our own as the rules of the check read one: what they find in a file they find in a draft too. */
export function parsedFromDocument(report: ReportDocument): ParsedReport {
  const lines: string[] = [];
  const write = (text: string): TextLine => ({ text, line: lines.push(text) });
  const keys = allCellKeys(REPORT_FORMATS[report.format]);
  const cells: Record<string, ReadCell> = {};
  const tables: Partial<Record<'t2' | 't3' | 't4', { readonly line: number }>> = {};
  const tableLines = new Set<number>();
  const title = write(reportTitle(report));
  const preamble = report.preamble.map(write);
  const sections = REPORT_SECTIONS.map(({ id, number, title: name }): ReadSection => {
    const heading = write(`${number}${name}`);
    const text = (report.sections.find((section) => section.id === id)?.paragraphs ?? []).map(write);
    const table = TABLE_OF_SECTION[id];
    for (const key of keys.filter((candidate) => table && candidate.startsWith(`${table}.`))) {
      const value = report.cells[key] ?? null;
      const { line } = write(printFigure(value));
      cells[key] = { value, raw: printFigure(value), line };
      tableLines.add(line);
      if (table) tables[table] ??= { line };
    }
    return { id, heading: heading.text, number, line: heading.line, text };
  });
  const blocks = lines.map((text, index): DocumentBlock => ({ kind: 'text', text, line: index + 1 }));
  return {
    organ: report.organName,
    year: report.year,
    title,
    format: report.format,
    preamble,
    sections,
    cells,
    tables,
    tableNotes: [],
    tableLines,
    document: { kind: 'docx', lines, blocks },
  };
}
