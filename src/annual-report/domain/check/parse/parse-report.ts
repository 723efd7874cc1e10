import type { ExtractedDocument } from '../../../../kernel/document-model.js';
import { REPORT_FORMATS, type FormatId } from '../../../../law/report-format/index.js';
import type { ParsedReport, ReadSection, TableNote, TextLine } from '../parsed-report.js';
import { chooseHeadings } from './choose-headings.js';
import { findTables, isCaption, type FoundTables } from './find-tables.js';
import { flowOf, type FlowItem } from './flow.js';
import { headingCandidates, type Heading } from './headings.js';
import { isPageNumber } from './page-furniture.js';
import { withPlainCharacters } from './plain-characters.js';
import { readCells } from './read-cells.js';
import { readTitle } from './report-title.js';

function textBetween(flow: readonly FlowItem[], from: number, to: number | undefined): TextLine[] {
  return flow.slice(from, to).flatMap((item) => {
    if (item.kind !== 'line' || item.text.trim() === '' || isPageNumber(item.text)) return [];
    return [{ text: item.text, line: item.line }];
  });
}

function sectionsOf(
  flow: readonly FlowItem[],
  headings: readonly Heading[],
  tableLines: ReadonlySet<number>,
): ReadSection[] {
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    const below = textBetween(flow, heading.at + heading.length, next?.at).filter(({ line }) => !tableLines.has(line));
    const text = heading.tail === '' ? below : [{ text: heading.tail, line: heading.line }, ...below];
    return { id: heading.id, heading: heading.text, number: heading.number.printed, line: heading.line, text };
  });
}

/** Format of the tables, by `t2`; where there is none, by the rows of 其他处理 in `t3`. */
function formatOf(tables: FoundTables): FormatId | null {
  if (tables.t2) return tables.t2.reading.format;
  if (tables.t3) return tables.t3.reading.rows.some((row) => row.key === 'other.notCorrected') ? '2021' : '2019';
  return tables.t4 ? '2021' : null;
}

function notesOf(format: FormatId, tables: FoundTables): TableNote[] {
  const notes: TableNote[] = [];
  const form = REPORT_FORMATS[format];
  if (tables.t3) {
    const present = new Set(tables.t3.reading.rows.map((row) => row.key));
    const divided = ['other.notCorrected', 'other.unpaid'];
    const missing = form.t3.map((row) => row.key).filter((key) => !present.has(key));
    const merged = present.has('other.other') && divided.every((key) => missing.includes(key)) ? divided : [];
    const line = tables.t3.reading.rows.find((row) => row.key === 'other.other')?.line;
    if (merged.length > 0) notes.push({ table: 't3', kind: 'merged', rows: merged, ...(line ? { line } : {}) });
    const omitted = missing.filter((key) => !merged.includes(key));
    if (omitted.length > 0) notes.push({ table: 't3', kind: 'omitted', rows: omitted, line: tables.t3.reading.line });
  }
  if (tables.t2) {
    const present = new Set(tables.t2.reading.rows.map((row) => row.key));
    const rows = form.t2.flatMap((block) => block.rows.map((row) => row.key)).filter((key) => !present.has(key));
    if (rows.length > 0) notes.push({ table: 't2', kind: 'omitted', rows, line: tables.t2.reading.line });
  }
  return notes;
}

/**
 * Reads an extracted document as an annual report (政府信息公开工作年度报告, 《条例》 Art. 50): organ, year, format, the six
 * sections, and every cell of the three tables with its line. What cannot be read is `null`, never guessed. Pure.
 */
export function parseReport(extracted: ExtractedDocument): ParsedReport {
  const document = withPlainCharacters(extracted);
  const flow = flowOf(document);
  const headings = chooseHeadings(headingCandidates(flow));
  const tables = findTables(document, flow, headings);
  const format = formatOf(tables);
  const tableLines = new Set([tables.t2, tables.t3, tables.t4].flatMap((table) => table?.lines ?? []));
  for (const item of flow) {
    const inside = item.kind === 'line' && !tableLines.has(item.line) && !headings.some((h) => h.line === item.line);
    if (inside && tableLines.has(item.line + 2) && isCaption(item.text)) tableLines.add(item.line);
  }
  const first = headings[0];
  const head = textBetween(flow, 0, first?.at);
  const body = first ? textBetween(flow, first.at, undefined) : [];
  const title = readTitle(document, head, body);
  const cells = [
    ...(tables.t2 ? readCells('t2', tables.t2.reading, tables.t2.reading.amountUnit) : []),
    ...(tables.t3 ? readCells('t3', tables.t3.reading) : []),
    ...(tables.t4 ? readCells('t4', tables.t4.reading) : []),
  ];
  return {
    organ: title.organ,
    year: title.year,
    title: title.title,
    format,
    preamble: head.filter((line) => !title.lines.has(line.line)),
    sections: sectionsOf(flow, headings, tableLines),
    cells: Object.fromEntries(cells),
    tables: {
      ...(tables.t2 ? { t2: { line: tables.t2.reading.line } } : {}),
      ...(tables.t3 ? { t3: { line: tables.t3.reading.line } } : {}),
      ...(tables.t4 ? { t4: { line: tables.t4.reading.line } } : {}),
    },
    tableNotes: format ? notesOf(format, tables) : [],
    tableLines,
    document,
  };
}
