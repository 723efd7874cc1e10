import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { CellKey } from '../../law/report-format/index.js';
import { findOrgan } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { standingFigures } from '../db/records/frozen-figures.js';
import { signedSince, summedYears } from '../db/rollup/frozen-members.js';
import { lateYears } from '../db/versions.js';
import { momentOf } from '../domain/derive/year-moment.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import { differencesSince, type FigureDifference } from '../domain/records/differences.js';
import { changesSince, movingChanges, type LaterChange } from '../domain/rollup/later-changes.js';
import { deriveYear } from './derive-year.js';

/**
 * A signed year whose figures have changed since: by records dated back into it, or, of a government, by its members'
 * corrections. A correction version is due.
 */
export interface CorrectionDue {
  readonly year: number;
  /** When the first such event was recorded, or a member signed other figures; of one that has not signed, since the report was. */
  readonly since: string;
  /** Counted cells that no longer agree with what was signed or published. */
  readonly cells: readonly CellKey[];
  readonly differences: readonly FigureDifference[];
  /** Of a government: the members that changed. */
  readonly members: readonly LaterChange[];
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
    const late = new Map((await lateYears(trx, organId)).map(({ year, lateEventAt }) => [year, lateEventAt]));
    const summed = organ.level === 'government' ? await summedYears(trx, organId) : new Map<number, Date>();
    const due: CorrectionDue[] = [];
    for (const year of [...new Set([...late.keys(), ...summed.keys()])].sort()) {
      const standing = await standingFigures(trx, organId, year);
      const format = formatOfYear(year, today);
      if (!standing || !format.ok) continue;
      const now = await deriveYear(trx, organ, format.value, momentOf(year, today));
      const differences = differencesSince(standing.document, now.cells);
      if (differences.length === 0) continue;
      const members = movingChanges(changesSince(format.value, standing.members ?? [], now.members ?? []));
      const lateAt = late.get(year) ?? null;
      const signedAt = summed.get(year) ?? null;
      const codes = members.map(({ code }) => code);
      const memberAt = signedAt && (await signedSince(trx, { governmentId: organId, year, codes, signedAt }));
      const since = lateAt ?? memberAt ?? signedAt;
      if (!since) continue;
      const cells = differences.map(({ cell }) => cell);
      due.push({ year, since: since.toISOString(), cells, differences, members });
    }
    return ok(due);
  });
}
