import {
  t2CellKeys,
  t3CellKeys,
  t4CellKeys,
  type CellKey,
  type ReportFormat,
} from '../../../law/report-format/index.js';
import { outflowRow, type T3Count } from '../derive/t3-figures.js';
import type { T4Count } from '../derive/t4-figures.js';
import type { DraftCell } from '../draft/draft.js';
import { t2Figures, type DecisionCount, type RecordCount } from '../records/t2-figures.js';
import type { Figures } from './member-figures.js';

/** What an organ's year is counted from. */
export interface OwnCounts {
  readonly t3: readonly T3Count[];
  readonly t4: readonly T4Count[];
  readonly documents: readonly RecordCount[];
  readonly decisions: readonly DecisionCount[];
  readonly typed: Readonly<Record<CellKey, DraftCell>>;
}

/**
 * The cells of a draft (`draftCells`) without its zeros, for many organs of one format: thousands of reports are added up at
 * once, and most cells of most are 0. What is neither recorded nor typed is blank.
 */
export function ownFiguresOf(format: ReportFormat): (counts: OwnCounts) => Figures {
  const blank = Object.fromEntries(t2CellKeys(format).map((cell) => [cell, null]));
  const counted = new Set([...t3CellKeys(format), ...t4CellKeys(format)]);
  const places = new Map<T3Count, readonly CellKey[]>();
  const placesOf = (count: T3Count): readonly CellKey[] => {
    const known = places.get(count);
    if (known) return known;
    const { inflow, outflow, column } = count;
    const row = outflowRow(format, outflow);
    const rows = [inflow, row, ...(row === 'carriedOut' ? [] : ['handled'])];
    const found = rows.flatMap((each) => [`t3.${each}.${column}`, `t3.${each}.total`]);
    places.set(count, found);
    return found;
  };
  return ({ t3, t4, documents, decisions, typed }) => {
    const cells: Record<CellKey, number | null> = { ...blank };
    for (const [cell, { value }] of Object.entries(typed)) {
      // What was taken over from a report written elsewhere stands where the table counts nothing (docs/decisions/0171).
      const counts = cell.startsWith('t3.') ? t3 : t4;
      if (cell in blank || (counted.has(cell) && counts.length === 0)) cells[cell] = value;
    }
    if (documents.length + decisions.length > 0) Object.assign(cells, t2Figures(format, documents, decisions));
    for (const count of t3) for (const cell of placesOf(count)) cells[cell] = (cells[cell] ?? 0) + count.count;
    for (const { kind, standing, count } of t4) {
      for (const cell of [`t4.${kind}.${standing}`, `t4.${kind}.total`]) cells[cell] = (cells[cell] ?? 0) + count;
    }
    return cells;
  };
}
