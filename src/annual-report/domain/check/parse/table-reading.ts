import type { TableToken } from './table-token.js';

/** A row of the form as found in a table. */
export interface RowReading {
  readonly key: string;
  /** 1-based line where the row's label stands. */
  readonly line: number;
  /** Token of each column by its key; `null` where nothing tells which figure it is. */
  readonly cells: Readonly<Record<string, TableToken | null>>;
}

export interface TableReading {
  readonly line: number;
  readonly rows: readonly RowReading[];
}

/** Lays the tokens of a row under its columns, both in the order of the table at hand. */
export function underColumns(
  columns: readonly string[],
  tokens: readonly TableToken[] | null,
): Record<string, TableToken | null> {
  return Object.fromEntries(columns.map((column, index) => [column, tokens?.[index] ?? null]));
}
