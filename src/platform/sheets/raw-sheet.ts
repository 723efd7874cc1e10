import type { RawCell } from '../../kernel/sheet/index.js';

/** A row as it stands in a file: its number there, and its cells by the letters of their columns. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** Rows of heads and examples that may stand above what is to be read. */
export const HEAD_ROWS = 10;

/** How much of a file is read before it is refused. */
export interface RawLimits {
  /** Without `HEAD_ROWS`. */
  readonly rows: number;
  readonly inflatedBytes: number;
}
