/** What a cell of a column holds. `period` is a year, a month or a day; `yuan` an amount of money in yuan, kept in fen. */
export type SheetColumnKind = 'text' | 'date' | 'period' | 'count' | 'yuan' | 'choice';

/** A column of a sheet that is filled in outside and imported. */
export interface SheetColumn<K extends string = string> {
  readonly key: K;
  readonly title: string;
  readonly kind: SheetColumnKind;
  readonly required: boolean;
  /** For `choice`: labels shown, and the values they stand for. */
  readonly choices?: ReadonlyMap<string, string>;
  /** Longest text, or greatest number. */
  readonly max?: number;
  readonly hint: string;
  readonly example: string | number;
}

/** A sheet that is filled in outside and imported: its name, its columns, how large it may be. */
export interface SheetSpec<K extends string = string> {
  readonly name: string;
  readonly columns: readonly SheetColumn<K>[];
  /** Rows whose first cell begins with this are examples and are not read. */
  readonly exampleMark: string;
  /** How the sheet is filled in, a line each. */
  readonly notes: readonly string[];
}

/** How much of a sheet is read. */
export const SHEET_LIMITS = { rows: 20_000, bytes: 10 * 1024 * 1024, inflatedBytes: 200 * 1024 * 1024 } as const;

/** What is wrong, by cell: `文件!C5`, or `C5` of a file of lines. The value is not repeated. */
export interface CellError<K extends string = string> {
  readonly cell: string;
  readonly row: number;
  readonly column: K;
  readonly title: string;
  readonly reason: string;
}
