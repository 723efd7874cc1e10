import { looksLikeFigure } from './cell-value.js';
import type { TableToken } from './table-token.js';

/** Makes the token of a cell, or of a piece of one; a cell without text is a blank. */
export function cellToken(text: string, line: number, row: number): TableToken {
  const trimmed = text.trim();
  const kind = trimmed === '' ? 'blank' : looksLikeFigure(trimmed) ? 'figure' : 'label';
  return { kind, text: trimmed, line, row };
}
