import type { TextLine } from '../parsed-report.js';
import { cellToken } from './text-cells.js';
import type { TableToken } from './table-token.js';

const BAR = /[|｜│┃]/u;
const RULE_LINE = /^[\s|｜│┃:+=\-–—─━┄┼├┤┌┐└┘┬┴╋]*$/u;
const RULE_DASHES = /[-–—─━=]{3,}/u;

export function hasBar(text: string): boolean {
  return BAR.test(text);
}

/** `|---|:--:|` under the head of a markdown table, or a drawn line. */
function isRule(text: string): boolean {
  return RULE_LINE.test(text) && RULE_DASHES.test(text);
}

/** Whether rows end with a bar; then a line that does not goes on in the next. */
function rowsAreClosed(lines: readonly TextLine[]): boolean {
  let closed = 0;
  let open = 0;
  for (const { text } of lines) {
    if (!hasBar(text)) continue;
    if (BAR.test(text.trimEnd().slice(-1))) closed++;
    else open++;
  }
  return closed >= open;
}

/** Whether rows begin with a bar of their own; else a bar at the start closes an empty cell. */
function rowsAreOpened(lines: readonly TextLine[]): boolean {
  const rows = lines.filter(({ text }) => text.split(BAR).filter((piece) => piece.trim() !== '').length > 1);
  return rows.filter(({ text }) => BAR.test(text.trimStart().charAt(0))).length * 2 >= rows.length;
}

/** Whether cells are set in by a space, so that a bar at the very start of a line opens a row and closes no cell. */
function barsOpenRows(lines: readonly TextLine[]): boolean {
  const cells = lines.filter(({ text }) => /\S\s*[|｜│┃]\s*$/u.test(text) && !BAR.test(text.charAt(0)));
  return cells.length > 0 && cells.filter(({ text }) => /^\s/u.test(text)).length > cells.length * 0.8;
}

/**
 * Cells divided by bars: whole rows in a line (`| 规章 | 0 | 0 |`, with or without outer bars, markdown), a cell a line
 * closed by its bar (`0 |`, an empty one a bar alone), or a bar alone between two cells. Every cell is there, empty ones
 * too; bars in a row (`||`) are the empty places that merged cells leave.
 */
export function lexBars(lines: readonly TextLine[]): TableToken[] {
  const tokens: TableToken[] = [];
  const closed = rowsAreClosed(lines);
  const opened = rowsAreOpened(lines);
  const openers = barsOpenRows(lines);
  let held = '';
  let heldLine = 0;
  let freeRow = -1;
  const put = (fallbackLine: number, row: number): void => {
    tokens.push(cellToken(held, heldLine || fallbackLine, row));
    held = '';
    heldLine = 0;
  };
  for (const { text, line } of lines) {
    if (isRule(text) || (openers && held.trim() === '' && /^[|｜│┃]\s*$/u.test(text))) continue;
    const pieces = text.split(BAR);
    const opensRow = opened && pieces.length > 2 && pieces[0]?.trim() === '' && held.trim() === '';
    const inRow = pieces.filter((piece) => piece.trim() !== '').length > 1;
    pieces.forEach((piece, index) => {
      const last = index === pieces.length - 1;
      if (piece.trim() !== '') {
        if (held.trim() === '') heldLine = line;
        held = held === '' ? piece : `${held}\n${piece}`;
      }
      if (index === 0 && opensRow) return;
      if (!last) put(line, inRow ? line : freeRow--);
      else if (!closed && pieces.length > 1 && held.trim() !== '') put(line, inRow ? line : freeRow--);
    });
  }
  if (held.trim() !== '') put(heldLine, freeRow);
  return tokens;
}
