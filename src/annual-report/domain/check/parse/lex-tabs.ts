import type { TextLine } from '../parsed-report.js';
import { cellToken } from './text-cells.js';
import type { TableToken } from './table-token.js';

/** A tab between two cells, not one that only indents or ends a line. */
function hasInnerTab(text: string): boolean {
  return text.trim().includes('\t');
}

export function isTabbed(lines: readonly TextLine[]): boolean {
  return lines.filter(({ text }) => hasInnerTab(text)).length >= 2;
}

/** Rows in a line, their cells divided by tabs, empty ones included. */
export function lexTabs(lines: readonly TextLine[]): TableToken[] {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ text, line }) => {
      const cells = text.split('\t');
      if (cells.length === 2 && cells[1]?.trim() === '') cells.pop();
      return cells.map((cell) => cellToken(cell, line, line));
    });
}

export function isIndentedByTab(lines: readonly TextLine[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const figures = filled.filter(({ text }) => cellToken(text, 0, 0).kind === 'figure');
  const indented = figures.filter(({ text }) => text.startsWith('\t') && !hasInnerTab(text));
  return figures.length > 0 && indented.length > figures.length * 0.9;
}

/**
 * A cell a line, each begun by a tab; a tab alone is an empty cell, a line without one goes on with the cell before it,
 * and a line with nothing at all ends the row.
 */
export function lexTabIndented(lines: readonly TextLine[]): TableToken[] {
  const tokens: TableToken[] = [];
  let row = 0;
  for (const { text, line } of lines) {
    const previous = tokens.at(-1);
    if (text === '') row++;
    else if (!text.startsWith('\t') && previous?.kind === 'label' && previous.row === row && text.trim() !== '') {
      tokens[tokens.length - 1] = { ...previous, text: `${previous.text}\n${text.trim()}` };
    } else if (text.startsWith('\t') || text.trim() !== '') tokens.push(cellToken(text, line, row));
  }
  return tokens;
}
