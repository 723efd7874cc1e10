import type { CellKey } from '../../../law/report-format/index.js';

export type TableId = 't2' | 't3' | 't4';

/** One cell of the official form, as it is printed; a merged cell is listed once, at its top left. */
export type FormCell = HeadCell | FigureCell;

interface Placed {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A printed label: the head of a column or of a row, of one or of a group, or a note that heads nothing. */
export interface HeadCell extends Placed {
  readonly kind: 'head' | 'note';
  readonly text: string;
  /** Unique within the report, usable as an HTML id: `t3-col-natural`. */
  readonly id: string;
  /** As HTML's `scope`; absent on a note. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** A group label that stands in a narrow column beside its rows: `（三）不予公开`. */
  readonly narrow?: true;
}

/** A place for a figure. */
export interface FigureCell extends Placed {
  readonly kind: 'figure';
  readonly cellKey: CellKey;
  /** Ids of the head cells that name it, rows' first: for HTML's `headers`. */
  readonly headers: readonly string[];
  /** The figure's name in words, for a field label or a message: `不予公开：1.属于国家秘密，自然人`. */
  readonly label: string;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
}

/** One table of the official form. */
export interface FormTable {
  readonly id: TableId;
  /** The table's name, for a caption or an accessible name. */
  readonly caption: string;
  readonly columnCount: number;
  /** Relative widths of the columns. */
  readonly columnWidths: readonly number[];
  /** How many rows at the top are its head and repeat on each page (0 in `t2`, whose heads stand between the rows). */
  readonly headRows: number;
  readonly rows: readonly FormRow[];
}
