/** A cell, or a piece of one, of a table as it stands in the document, in reading order. */
export interface TableToken {
  readonly kind: 'label' | 'figure' | 'blank';
  readonly text: string;
  /** 1-based line of the document. */
  readonly line: number;
  /** Tokens of one `row` stand side by side: in one line of text, one row of a grid, or at one height on a page. */
  readonly row: number;
  /** Where the token begins and ends across the table (grid column, character column or points), if known. */
  readonly left?: number;
  readonly right?: number;
}

/** A table as tokens. */
export interface TokenTable {
  readonly tokens: readonly TableToken[];
  /** 1-based first line of the table. */
  readonly line: number;
  /** Lines of the document it was read from, ascending. */
  readonly lines: readonly number[];
  /**
   * What `left` and `right` mean: `grid` columns of a table whose cells are all there, blanks included; `geometry` places
   * on a page or in a line of text, where a blank has no token; `none`.
   */
  readonly places: 'grid' | 'geometry' | 'none';
}
