import type { ExtractedDocument } from '../../../../kernel/document-model.js';
import type { TextLine } from '../parsed-report.js';
import type { FlowItem } from './flow.js';
import type { Heading } from './headings.js';
import { T2_ROWS, T3_ROWS } from './form-rows.js';
import { lineCellsOf } from './lex-line-cells.js';
import { lexGrid } from './lex-grid.js';
import { lexPlaced } from './lex-placed.js';
import { lexUndivided, lexText } from './lex-text.js';
import { PLACED_FORMS } from './placed-forms.js';
import { pageNumberLines, placedInLines, placedOnPages } from './placed-text.js';
import { labelKey } from './normalize.js';
import { isPageNumber } from './page-furniture.js';
import { isProse } from './prose.js';
import { readT2, type T2Reading } from './read-t2.js';
import { readT3 } from './read-t3.js';
import { readT4 } from './read-t4.js';
import { sectionOfTitle, type SectionId } from './section-titles.js';
import { headingNumber } from './heading-number.js';
import type { TableReading } from './table-reading.js';
import type { TableToken, TokenTable } from './table-token.js';

export interface FoundTable<R extends TableReading = TableReading> {
  readonly reading: R;
  /** Lines that belong to the table. */
  readonly lines: readonly number[];
}

export interface FoundTables {
  readonly t2: FoundTable<T2Reading> | null;
  readonly t3: FoundTable | null;
  readonly t4: FoundTable | null;
}

/** Tables whose structure the file gives, one after another. */
function gridTokens(flow: readonly FlowItem[]): TokenTable {
  const tokens: TableToken[] = [];
  let rows = 0;
  for (const item of flow) {
    if (item.kind !== 'table') continue;
    for (const token of lexGrid(item.table, rows)) tokens.push(token);
    rows += item.table.rowCount + 1;
  }
  const lines = tokens.map((token) => token.line);
  return { tokens, line: lines[0] ?? 1, lines, places: 'grid' };
}

/** Where the table of a section may stand as text: between its heading and the next, or those around where it has none. */
function zoneOf(flow: readonly FlowItem[], headings: readonly Heading[], id: SectionId): readonly FlowItem[] {
  const own = headings.find((heading) => heading.id === id);
  if (own) {
    const next = headings.find((heading) => heading.at > own.at);
    return flow.slice(own.at + own.length, next?.at);
  }
  const before = headings.filter((heading) => heading.id < id).at(-1);
  const after = headings.find((heading) => heading.id > id);
  return flow.slice(before ? before.at + before.length : 0, after?.at);
}

function tableLines(zone: readonly FlowItem[]): TextLine[] {
  return zone.flatMap((item) =>
    item.kind === 'line' && !isPageNumber(item.text) && !isProse(item.text)
      ? [{ text: item.text, line: item.line }]
      : [],
  );
}

function figuresRead(reading: TableReading | null): number {
  if (!reading) return -1;
  return reading.rows.reduce(
    (sum, row) => sum + Object.values(row.cells).filter((token) => token !== null).length,
    reading.rows.length * 0.01,
  );
}

/** The reading that found most cells. */
function fullest<R extends TableReading>(
  read: (table: TokenTable) => R | null,
  tables: readonly TokenTable[],
): FoundTable<R> | null {
  let best: FoundTable<R> | null = null;
  for (const table of tables) {
    const reading = read(table);
    if (!reading || figuresRead(reading) <= figuresRead(best?.reading ?? null)) continue;
    best = { reading, lines: linesRead(table, reading) };
  }
  return best;
}

/** Words that stand in the heads of the tables, where a table begins. */
const BEGINNING = /第二十条|信息内容|勾稽关系|申请人情况|自然人|行政复议|结果维持/u;

/** All the labels of the form's rows and groups, of which pieces may lie below the last figures. */
const LABELS =
  [...T3_ROWS, ...T2_ROWS].map((row) => row.labels[0]).join('|') + '|三本年度办理结果不予公开无法提供不予处理其他处理';
const LONGEST_PIECE = 16;

/** Lines below the last cell that hold the rest of a wrapped or vertical label. */
function labelsBelow(table: TokenTable, last: number): number[] {
  const lines: number[] = [];
  for (const token of table.tokens) {
    if (token.line <= last) continue;
    const key = labelKey(token.text);
    if (token.kind !== 'label' || key === '' || key.length > LONGEST_PIECE || !LABELS.includes(key)) break;
    lines.push(token.line);
  }
  return lines;
}

/** Lines from the head of the table, or its first row, to its last cell. */
function linesRead(table: TokenTable, reading: TableReading): number[] {
  const cells = reading.rows.flatMap((row) => Object.values(row.cells).map((token) => token?.line ?? row.line));
  const rows = reading.rows.map((row) => row.line);
  const head = table.tokens.find((token) => token.kind === 'label' && BEGINNING.test(labelKey(token.text)));
  const first = Math.min(...rows, head?.line ?? Number.MAX_SAFE_INTEGER);
  const last = Math.max(...cells, ...rows);
  const own = table.lines.filter((line) => line >= first && line <= last);
  return [...own, ...labelsBelow(table, last)];
}

const ALIGNED = /\S(?: {2,}|\u3000)\S/u;

/** Whether spaces hold the columns: then they may tell where a figure is missing. */
function isAligned(lines: readonly TextLine[]): boolean {
  return lines.filter(({ text }) => ALIGNED.test(text) && !/[\t|]/u.test(text)).length >= 5;
}

/** Finds and reads the three tables of a report. */
export function findTables(
  document: ExtractedDocument,
  flow: readonly FlowItem[],
  headings: readonly Heading[],
): FoundTables {
  const grid = gridTokens(flow);
  const pages = document.blocks.filter((block) => block.kind === 'page');
  const pageNumbers = pageNumberLines(pages);
  const lineCells = pages.length > 0 ? null : lineCellsOf(tableLines(zoneOf(flow, headings, 3)));
  const candidates = (id: 2 | 3 | 4): TokenTable[] => {
    const lines = tableLines(zoneOf(flow, headings, id));
    const tables = grid.tokens.length > 0 ? [grid] : [];
    if (pages.length > 0) {
      const kept = lines.filter(({ line }) => !pageNumbers.has(line));
      const numbers = new Set(kept.map(({ line }) => line));
      return [...tables, lexPlaced(placedOnPages(pages, numbers), PLACED_FORMS[id]), lexUndivided(kept)];
    }
    if (isAligned(lines)) tables.push(lexPlaced(placedInLines(lines), PLACED_FORMS[id]));
    if (lineCells) tables.push(lineCells(lines));
    return [...tables, lexText(lines)];
  };
  return {
    t2: fullest(readT2, candidates(2)),
    t3: fullest(readT3, candidates(3)),
    t4: fullest(readT4, candidates(4)),
  };
}

/** Whether a line of a table's zone repeats the section's title as its caption. */
export function isCaption(text: string): boolean {
  return sectionOfTitle(headingNumber(text).rest) !== null;
}
