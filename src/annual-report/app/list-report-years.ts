import { localDateInShanghai, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { annualReportDue } from '../../law/limits/index.js';
import { FIRST_REPORT_YEAR } from '../../law/report-format/index.js';
import { findOrgan } from '../../organs/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { draftedYears, versionLines, type VersionLine } from '../db/report-years.js';

export interface ReportYear {
  readonly year: number;
  readonly state: 'none' | 'draft' | 'published';
  /** Last day by 《条例》 Art. 49. */
  readonly dueOn: LocalDate;
  /** The newest first. */
  readonly versions: readonly VersionLine[];
}

/**
 * An organ's report years, the current one first, back to the first of the unified format, each with its state and what
 * was published. Refuses `access.denied`, `organ.unknown`.
 */
export async function listReportYears(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, now }: { readonly organId: string; readonly now: Date },
): Promise<Result<{ readonly organCode: string; readonly years: readonly ReportYear[] }>> {
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  return withViewer(db, viewer, organId, async (trx) => {
    const drafted = await draftedYears(trx, organId);
    const published = await versionLines(trx, { organId });
    const years = Array.from(
      { length: yearOf(today) - FIRST_REPORT_YEAR + 1 },
      (_, index) => yearOf(today) - index,
    ).map((year): ReportYear => {
      const versions = published.filter((line) => line.year === year);
      const state = versions.length > 0 ? 'published' : drafted.includes(year) ? 'draft' : 'none';
      return { year, state, dueOn: annualReportDue(organ.level, year), versions };
    });
    return ok({ organCode: organ.code, years });
  });
}
