import type { SheetCell } from './xlsx-sheet.js';

export type SheetBlock =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly cells: readonly SheetCell[] };

/** A heading of a section; such a row never belongs to a table, whatever lines are drawn round it. */
const HEADING = /^[一二三四五六七八九十]{1,3}、/;

/**
 * Parts a sheet's rows into running text and tables. A row with several cells is of a table; so is a row with one,
 * where a merged cell joins it to the table, or a drawn line beside the table's rows does (第二十条第（一）项 over the
 * whole width). Other rows with one cell are text.
 */
export function partSheet(rows: readonly (readonly SheetCell[])[]): SheetBlock[] {
  const inTable = markTableRows(rows);
  const blocks: SheetBlock[] = [];
  let table: SheetCell[] = [];
  let lastRow = 0;
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', cells: table });
    table = [];
  };
  rows.forEach((row, index) => {
    const first = row[0]?.row ?? 0;
    if (!inTable[index]) {
      endTable();
      for (const cell of row) if (cell.text !== '') blocks.push({ kind: 'text', text: cell.text });
      return;
    }
    // A blank row between two tables parts them.
    if (table.length > 0 && first > lastRow) endTable();
    table.push(...row);
    lastRow = Math.max(first + 1, ...table.slice(-row.length).map((cell) => cell.row + cell.rowSpan), lastRow);
  });
  endTable();
  return blocks;
}

function markTableRows(rows: readonly (readonly SheetCell[])[]): boolean[] {
  const several = rows.map((row) => row.length > 1);
  const marks = [...several];
  let joinedUntil = 0;
  rows.forEach((row, index) => {
    const first = row[0]?.row ?? 0;
    if (first < joinedUntil) marks[index] = true;
    if (marks[index]) joinedUntil = Math.max(joinedUntil, ...row.map((cell) => cell.row + cell.rowSpan));
  });
  const joins = (index: number, neighbour: number) => {
    const row = rows[index] ?? [];
    const single = row[0];
    const beside = rows[neighbour]?.[0];
    const drawn = single?.bordered === true && rows[neighbour]?.some((cell) => cell.bordered) === true;
    const adjacent = single !== undefined && beside !== undefined && Math.abs(single.row - beside.row) === 1;
    return drawn && adjacent && marks[neighbour] === true && !HEADING.test(single?.text ?? '');
  };
  for (let index = 1; index < rows.length; index++) marks[index] ||= joins(index, index - 1);
  for (let index = rows.length - 2; index >= 0; index--) marks[index] ||= joins(index, index + 1);
  return marks;
}
