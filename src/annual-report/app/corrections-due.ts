import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { CellKey } from '../../law/report-format/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { lateYears, versionsOf } from '../db/versions.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import { deriveCells } from './derive-report.js';

/** A signed year that records dated back into it have changed: a correction version is due. */
export interface CorrectionDue {
  readonly year: number;
  /** When the first such event was recorded. */
  readonly since: string;
  /** Counted cells that no longer agree with what was published. */
  readonly cells: readonly CellKey[];
}

/** Signed years of an organ whose published figures no longer agree with the ledger (应予更正的年度). */
export async function correctionsDue(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: { readonly organId: string; readonly now: Date },
): Promise<Result<CorrectionDue[]>> {
  const { organId, now } = input;
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const due: CorrectionDue[] = [];
    for (const { year, lateEventAt } of await lateYears(trx, organId)) {
      const [published] = await versionsOf(trx, organId, year);
      const format = formatOfYear(year, localDateInShanghai(now));
      if (!published || !format.ok || !lateEventAt) continue;
      const cells = Object.entries(await deriveCells(trx, organId, year, format.value))
        .filter(
          ([key, cell]) => cell.source !== 'typed' && cell.value !== (published.content.document.cells[key] ?? null),
        )
        .map(([key]) => key);
      if (cells.length > 0) due.push({ year, since: lateEventAt.toISOString(), cells });
    }
    return ok(due);
  });
}
