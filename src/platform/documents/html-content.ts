import { layOutGrid, type Grid } from './table-grid.js';

/** What stands in a cell, or in the page itself: paragraphs and tables in order. */
export type Content = string | Grid;

export interface HtmlCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: Content[];
  /** Where it begins in the text of the page, if that is known. */
  readonly at?: number;
}

/**
 * What a closed `<table>` leaves in the place it stood in. A table that holds another, larger one (or a single cell) is
 * there for the page's layout, as on old government pages: its contents take its place, so that the table of figures
 * inside survives. A small table inside a table of figures becomes text of its cell.
 */
export function closeTable(rows: readonly (readonly HtmlCell[])[]): Content[] {
  const cells = rows.flat();
  if (cells.length === 0) return [];
  const inner = cells.flatMap((cell) => cell.content.filter((item) => typeof item !== 'string'));
  const largest = inner.reduce((most, table) => Math.max(most, table.cells.length), 0);
  const own = cells.filter((cell) => cell.content.some((item) => typeof item === 'string')).length;
  const isLayout = cells.length === 1 || (inner.length > 0 && largest >= own);
  if (isLayout) return cells.flatMap((cell) => cell.content);
  const spanned = rows.map((row) =>
    row.map((cell) => ({ columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, text: textOf(cell.content) })),
  );
  return [{ ...layOutGrid(spanned), places: cells.map((cell) => cell.at ?? 0) }];
}

function textOf(content: readonly Content[]): string {
  return content
    .map((item) => (typeof item === 'string' ? item : item.cells.map((cell) => cell.text).join('\n')))
    .join('\n');
}
