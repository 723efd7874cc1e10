import type { ExtractedDocument } from '../../../kernel/document-model.js';
import type { FormatId } from '../../../law/report-format/index.js';
import type { ParsedReport, TextLine } from '../check/parsed-report.js';
import type { ReportDocument } from '../report-document.js';
import { paragraphsOfLines } from './paragraphs.js';

/**
 * A report written elsewhere as it was read (上传报告的读取结果), fit to be kept as JSON: all that the rules of the check ask
 * for, so that what is found in it can be told again without its file.
 */
export interface ReportReading extends Omit<ParsedReport, 'document' | 'tableLines'> {
  readonly document: Pick<ExtractedDocument, 'kind' | 'lines'>;
  readonly tableLines: readonly number[];
}

/** What is kept of a report as read; characters that no database takes are left out. */
export function readingOf(report: ParsedReport): ReportReading {
  const { document, tableLines, ...rest } = report;
  const { kind, lines } = document;
  const reading: ReportReading = { ...rest, document: { kind, lines }, tableLines: [...tableLines] };
  return JSON.parse(JSON.stringify(reading, fitForKeeping)) as ReportReading;
}

function fitForKeeping(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd') : value;
}

/** A kept reading as the rules of the check read a report. @param year the year it was put in for, whatever it says itself */
export function parsedFromReading(reading: ReportReading, year?: number): ParsedReport {
  const { document, tableLines, ...rest } = reading;
  return {
    ...rest,
    ...(year !== undefined && { year }),
    document: { ...document, blocks: [] },
    tableLines: new Set(tableLines),
  };
}

/** A kept reading as a report of the organ for a year; a section that stands twice is put together. */
export function documentFromReading(
  reading: ReportReading,
  facts: { readonly organName: string; readonly year: number; readonly format: FormatId },
): ReportDocument {
  const { sections, preamble, title, cells, format } = reading;
  const paragraphs = (lines: readonly TextLine[]) => paragraphsOfLines(lines, reading.document);
  const ids = [...new Set(sections.map(({ id }) => id))].sort((a, b) => a - b);
  return {
    organName: facts.organName,
    year: facts.year,
    format: format ?? facts.format,
    ...(title && title.text.trim() !== '' && { title: title.text.trim() }),
    preamble: paragraphs(preamble),
    sections: ids.map((id) => ({
      id,
      paragraphs: paragraphs(sections.filter((section) => section.id === id).flatMap(({ text }) => text)),
    })),
    cells: Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])),
  };
}
