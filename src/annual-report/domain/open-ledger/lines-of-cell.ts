import type { CellKey } from '../../../law/report-format/index.js';
import type { CountedGroup, CountedThing } from './counted-thing.js';
import { contributionsOf } from './recompute-cells.js';

/** Lines of a ledger that are alike and count in one cell. */
export interface LinesOfCell {
  readonly thing: CountedThing;
  readonly count: number;
  /** First and last of them in the file, the first line of all being 1. */
  readonly from: number;
  readonly to: number;
  /** What each adds to the cell. */
  readonly each: number;
}

/** The lines that make up a cell, in the order of the file. */
export function linesOfCell(groups: readonly CountedGroup[], cell: CellKey): LinesOfCell[] {
  const lines: LinesOfCell[] = [];
  let from = 2;
  for (const { thing, count } of groups) {
    const each = contributionsOf(thing).find(([key]) => key === cell)?.[1];
    if (each !== undefined && count > 0) lines.push({ thing, count, from, to: from + count - 1, each });
    from += count;
  }
  return lines;
}
