import type { CellKey } from '../../../law/report-format/index.js';
import type { DraftCell } from '../draft/draft.js';
import type { Figures } from './member-figures.js';

/** The cells of a government's draft: the sums, each with what the government has in it itself. */
export function memberCells(own: Readonly<Record<CellKey, DraftCell>>, sums: Figures): Record<CellKey, DraftCell> {
  return Object.fromEntries(
    Object.entries(own).map(([cell, figure]): [CellKey, DraftCell] => {
      const value = sums[cell] ?? null;
      return [cell, value === null ? figure : { value, source: 'members', own: figure }];
    }),
  );
}
