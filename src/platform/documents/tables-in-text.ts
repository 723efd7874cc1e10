import type { DocumentBlock, ExtractedDocument } from '../../kernel/document-model.js';
import { TooComplex } from './document-writer.js';
import { walkHtml } from './read-html.js';
import { READ_LIMITS } from './read-limits.js';
import type { Grid } from './table-grid.js';

/** A part of a text: from and to are places in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const TABLE_TAG = /<(\/?)table\b[^<>]*>/giu;
const TAG =
  /<\/?(?:p|div|span|br|h[1-6]|section|article|table|tbody|tr|td|th|ul|ol|li|strong|b|font|a|img|center)\b[^<>]*>/iu;
const TAGS = new RegExp(TAG, 'giu');
const TAGGED_SHARE = 0.5;
const FEWEST_TAGGED = 3;
const SAMPLED_LINES = 5_000;

/** HTML tables written into a text, nested ones within the outermost; one that is not closed is none. */
export function htmlTablesIn(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of text.matchAll(TABLE_TAG)) {
    if (tag[1] === '') {
      if (depth++ === 0) from = tag.index;
    } else if (depth > 0 && --depth === 0) {
      const to = tag.index + tag[0].length;
      if (/<t[dh]\b/iu.test(text.slice(from, to))) spans.push({ from, to });
    }
  }
  return spans;
}

/** Whether a text is a page without its head: tags stand in most of its lines, those of its tables left out. */
export function isTagged(text: string, tables: readonly Span[]): boolean {
  let tagged = 0;
  let lines = 0;
  let from = 0;
  for (const span of [...tables, { from: text.length, to: text.length }]) {
    for (const line of text.slice(from, span.from).split(/[\r\n]+/u, SAMPLED_LINES)) {
      if (line.trim() === '') continue;
      lines++;
      if (TAG.test(line)) tagged++;
    }
    from = span.to;
  }
  const few = tables.length > 0 ? 1 : FEWEST_TAGGED;
  return tagged >= few && tagged >= lines * TAGGED_SHARE;
}

/**
 * A text whose HTML tables are read as tables; its lines stay exactly the file's, each cell tells the line it
 * begins in, and tags outside the tables are left out of the blocks.
 */
export function readTextWithTables(text: string, kind: 'txt' | 'md', tables: readonly Span[]): ExtractedDocument {
  const lines: string[] = [];
  const starts: number[] = [];
  let from = 0;
  for (const end of text.matchAll(/\r\n|\n|\r|$/gu)) {
    if (from === text.length && lines.length > 0) break;
    if (lines.length >= READ_LIMITS.lines) throw new TooComplex(`文字超过 ${READ_LIMITS.lines} 行`);
    lines.push(text.slice(from, end.index));
    starts.push(from);
    from = end.index + end[0].length;
  }
  const lineAt = (place: number): number => lastAtOrBefore(starts, place) + 1;
  const blocks: DocumentBlock[] = [];
  const textBlocks = (span: Span): void => {
    const last = Math.min(lineAt(Math.max(span.to - 1, span.from)), lines.length);
    for (let line = lineAt(span.from); line <= last; line++) {
      const start = starts[line - 1] ?? 0;
      const whole = lines[line - 1] ?? '';
      const part = whole.slice(Math.max(span.from - start, 0), Math.max(span.to - start, 0));
      if (part !== whole && part.trim() === '') continue;
      blocks.push({ kind: 'text', text: part.replace(TAGS, ''), line });
    }
  };
  let cells = 0;
  let done = 0;
  for (const table of tables) {
    if (table.from > done) textBlocks({ from: done, to: table.from });
    for (const item of walkHtml(text.slice(table.from, table.to)).content) {
      if (typeof item === 'string') {
        blocks.push({ kind: 'text', text: item, line: lineAt(table.from) });
        continue;
      }
      cells += item.cells.length;
      if (cells > READ_LIMITS.cells) throw new TooComplex(`表格单元格超过 ${READ_LIMITS.cells} 个`);
      blocks.push(tableBlock(item, (place) => lineAt(table.from + place)));
    }
    done = table.to;
  }
  if (done < text.length) textBlocks({ from: done, to: text.length });
  return { kind, lines, blocks };
}

function tableBlock(grid: Grid, lineOf: (place: number) => number): DocumentBlock {
  const cells = grid.cells.map((cell, index) => ({ ...cell, line: lineOf(grid.places?.[index] ?? 0) }));
  return { kind: 'table', rowCount: grid.rowCount, columnCount: grid.columnCount, cells };
}

/** Index of the last of the ascending places that is not behind the one sought; 0 where there is none. */
function lastAtOrBefore(places: readonly number[], sought: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= sought) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
