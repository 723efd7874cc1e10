import type { DocParagraph, RowLayout } from './doc-paragraphs.js';
import { layOutGrid, withoutIdleLines, type Grid } from './table-grid.js';

export interface DocRow {
  readonly cells: readonly string[];
  readonly layout: RowLayout | null;
}

/** Edges of cells nearer than this, in twips, are one column line. */
const SAME_EDGE = 30;

/**
 * Parts the raw text of an old Word document into paragraphs and tables. In it `\r` ends a paragraph (`\f` a section),
 * `\x07` a cell and, where its paragraph says so, a row; for some of the marks that end a row the library sets `\n`.
 * @param paragraphAt properties of the paragraph that the character at a position ends
 */
export function docContent(
  text: string,
  paragraphAt: (position: number) => Pick<DocParagraph, 'inTable' | 'row'> | null,
): (string | Grid)[] {
  const content: (string | Grid)[] = [];
  let rows: DocRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let from = 0;
  const endTable = () => {
    if (cells.length > 0) rows.push({ cells, layout: null });
    if (rows.length > 0) content.push(docTable(rows));
    [rows, cells] = [[], []];
  };
  const end = (mark: string, position: number) => {
    const piece = text.slice(from, position);
    const row = mark === '\x07' || mark === '\n' ? (paragraphAt(position)?.row ?? null) : null;
    if (mark === '\x07' && row === null) {
      cells.push(cleanText(cell + piece));
      cell = '';
    } else if (mark === '\x07' || mark === '\n') {
      rows.push({ cells, layout: row });
      cells = [];
    } else if (paragraphAt(position)?.inTable === true) {
      cell += `${piece}\r`;
    } else {
      endTable();
      content.push(...paragraphs(cell + piece));
      cell = '';
    }
  };
  for (const mark of text.matchAll(/[\r\f\x07\n]/g)) {
    end(mark[0], mark.index);
    from = mark.index + 1;
  }
  endTable();
  content.push(...paragraphs(cell + text.slice(from)));
  return content;
}

function paragraphs(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Paragraphs, line and page breaks as `\n`; field codes, deleted text and object marks left out. */
export function cleanText(text: string): string {
  return withoutFieldCodes(text)
    .replace(/[\r\x0b\x0c\x0e]/g, '\n')
    .replace(/[\x1e\x1f]/g, (mark) => (mark === '\x1e' ? '-' : ''))
    .replace(/[\0-\x08]/g, '');
}

/** `\x13` begins a field's code, `\x14` its result, `\x15` ends it; fields nest. */
function withoutFieldCodes(text: string): string {
  if (!text.includes('\x13')) return text;
  let shown = '';
  const inCode: boolean[] = [];
  let hidden = 0;
  for (const part of text.split(/(?<=[\x13\x14\x15])|(?=[\x13\x14\x15])/)) {
    if (part === '\x13') {
      inCode.push(true);
      hidden++;
    } else if (part === '\x14' || part === '\x15') {
      const last = inCode.length - 1;
      if (inCode[last] === true) hidden--;
      if (part === '\x15') inCode.pop();
      else if (last >= 0) inCode[last] = false;
    } else if (hidden === 0) shown += part;
  }
  return shown;
}

function docTable(rows: readonly DocRow[]): Grid {
  if (rows.every((row) => row.layout !== null && row.layout.cells.length === row.cells.length)) {
    return byEdges(rows.map((row) => ({ cells: row.cells, layout: row.layout as RowLayout })));
  }
  return layOutGrid(rows.map((row) => row.cells.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))));
}

function byEdges(rows: readonly { readonly cells: readonly string[]; readonly layout: RowLayout }[]): Grid {
  const columnOf = columnLines(rows.flatMap((row) => row.layout.edges));
  const placed: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  /** The cell that last began in a column. */
  const above = new Map<number, (typeof placed)[number]>();
  rows.forEach(({ cells, layout }, row) => {
    let last: (typeof placed)[number] | undefined;
    layout.cells.forEach((merge, index) => {
      const column = columnOf(layout.edges[index] ?? 0);
      const columnSpan = Math.max(1, columnOf(layout.edges[index + 1] ?? 0) - column);
      const text = cells[index] ?? '';
      const upper = above.get(column);
      if (merge.belowMerged && upper !== undefined && upper.row + upper.rowSpan === row) {
        upper.rowSpan++;
        if (text !== '') upper.text += `\n${text}`;
      } else if (merge.besideMerged && last !== undefined && text === '') {
        last.columnSpan += columnSpan;
      } else {
        last = { row, column, rowSpan: 1, columnSpan, text };
        placed.push(last);
        above.set(column, last);
      }
    });
  });
  return withoutIdleLines(placed);
}

/** Numbers the column lines of a table from the left; edges that all but coincide are one. */
function columnLines(edges: readonly number[]): (edge: number) => number {
  const lines: number[] = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) lines.push(edge);
  }
  return (edge) => lines.reduce((best, line, index) => (line <= edge + 1 ? index : best), 0);
}
