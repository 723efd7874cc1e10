import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { CellKey } from '../../law/report-format/index.js';
import { findOrgan } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { standingFigures } from '../db/records/frozen-figures.js';
import { lateYears } from '../db/versions.js';
import { momentOf } from '../domain/derive/year-moment.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import { differencesSince, type FigureDifference } from '../domain/records/differences.js';
import { deriveYear } from './derive-year.js';

/** A signed year that records dated back into it have changed: a correction version is due. */
export interface CorrectionDue {
  readonly year: number;
  /** When the first such event was recorded. */
  readonly since: string;
  /** Counted cells that no longer agree with what was signed or published. */
  readonly cells: readonly CellKey[];
  readonly differences: readonly FigureDifference[];
}

/** Signed years of an organ whose figures no longer agree with the records (应予更正的年度). */
export async function correctionsDue(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: { readonly organId: string; readonly now: Date },
): Promise<Result<CorrectionDue[]>> {
  const { organId, now } = input;
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  return withViewer(db, viewer, organId, async (trx) => {
    const due: CorrectionDue[] = [];
    for (const { year, lateEventAt } of await lateYears(trx, organId)) {
      const standing = await standingFigures(trx, organId, year);
      const format = formatOfYear(year, today);
      if (!standing || !format.ok || !lateEventAt) continue;
      const { cells } = await deriveYear(trx, organ, format.value, momentOf(year, today));
      const differences = differencesSince(standing.document, cells);
      if (differences.length === 0) continue;
      due.push({ year, since: lateEventAt.toISOString(), cells: differences.map(({ cell }) => cell), differences });
    }
    return ok(due);
  });
}
