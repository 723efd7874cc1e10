import { allCellKeys, REPORT_FORMATS, type CellKey } from '../../../law/report-format/index.js';
import type { DraftCell } from '../draft/draft.js';
import type { ReportDocument } from '../report-document.js';

/** A figure that was signed, and what the records say of it since. */
export interface FigureDifference {
  readonly cell: CellKey;
  readonly signed: number | null;
  readonly now: number | null;
}

/**
 * Counted cells whose figure is no longer the one that was signed. What was typed is not among them: it changes only by
 * the person who answers for it.
 */
export function differencesSince(
  document: Pick<ReportDocument, 'cells' | 'format'>,
  cells: Readonly<Record<CellKey, DraftCell>>,
): FigureDifference[] {
  return allCellKeys(REPORT_FORMATS[document.format]).flatMap((cell): FigureDifference[] => {
    const now = cells[cell];
    const signed = document.cells[cell] ?? null;
    if (!now || now.source === 'typed' || now.source === 'unset' || now.value === signed) return [];
    return [{ cell, signed, now: now.value }];
  });
}
