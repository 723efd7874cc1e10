import type { ExtractedDocument, TableBlock } from '../../../../kernel/document-model.js';
import type { TextLine } from '../parsed-report.js';

/** The document in reading order: its lines, and its tables where the file itself gives them. */
export type FlowItem =
  | ({ readonly kind: 'line' } & TextLine)
  | { readonly kind: 'table'; readonly table: TableBlock; readonly line: number };

function firstLine(table: TableBlock): number {
  return table.cells.reduce((least, cell) => Math.min(least, cell.line), Number.MAX_SAFE_INTEGER);
}

/** The lines of a document that stands as lines alone (text, PDF). */
export function linesOf(document: ExtractedDocument): TextLine[] {
  return document.lines.map((text, index) => ({ text, line: index + 1 }));
}

export function flowOf(document: ExtractedDocument): FlowItem[] {
  if (!document.blocks.some((block) => block.kind === 'table')) {
    return linesOf(document).map((line) => ({ kind: 'line', ...line }));
  }
  return document.blocks.flatMap((block): FlowItem[] => {
    if (block.kind === 'text') return [{ kind: 'line', text: block.text, line: block.line }];
    if (block.kind === 'table') return [{ kind: 'table', table: block, line: firstLine(block) }];
    return [...new Set(block.pieces.map((piece) => piece.line))].map((line) => ({
      kind: 'line',
      text: document.lines[line - 1] ?? '',
      line,
    }));
  });
}
