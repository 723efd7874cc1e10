/** A value of a table that goes out: text, a count, nothing. Days go out as `2026-03-20`. */
export type TableValue = string | number | null;

/** A table that is written row by row, however long it is. */
export interface Table {
  /** Name of the sheet, in workbooks; at most 31 characters. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<readonly TableValue[]>;
}

export interface TableColumn {
  readonly title: string;
  /** In characters, in workbooks. */
  readonly width: number;
}
