import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { findCompetentDepartment, findOrgan } from '../../../organs/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { reportStandings, versionLines } from '../../db/report-years.js';
import { fileDays } from '../../db/uploads/uploads.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { punctuality, reportDue, type Punctuality, type ReportDue } from '../../domain/workflow/due.js';
import type { Stage } from '../../domain/workflow/stage.js';

export interface ReportStage extends ReportDue {
  readonly year: number;
  /** `none`: not begun. */
  readonly stage: Stage | 'none';
  readonly handedInOn: LocalDate | null;
  readonly punctuality: Punctuality;
}

/** Where an organ's reports of some years stand, and by when they are due. Refuses `access.denied`, `organ.unknown`. */
export async function listReportStages(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: { readonly organId: string; readonly years: readonly number[]; readonly now: Date },
): Promise<Result<readonly ReportStage[]>> {
  const { organId, years, now } = input;
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const department = await findCompetentDepartment(db, organ, today);
  const days = department ? await selectDueDays(db, { departmentId: department.id }) : [];
  const { standings, files } = await withViewer(db, viewer, organId, async (trx) => ({
    standings: await reportStandings(trx, { organId }),
    files: await fileDays(trx, organId),
  }));
  const published = await versionLines(db, { organId });
  return ok(
    years.map((year): ReportStage => {
      const standing = standings.find((each) => each.year === year);
      const fileDay = standing?.handedInOn ? null : (files.get(year) ?? null);
      const handedInOn = standing?.handedInOn ?? fileDay;
      const publishedOn = published.findLast((line) => line.year === year)?.publishedOn ?? null;
      const due = reportDue(organ.level, year, dueDayIn(days, department?.id, year, organ.level));
      const facts = { ...due, handedInOn, publishedOn: publishedOn ?? fileDay };
      return { ...due, year, stage: standing?.stage ?? 'none', handedInOn, punctuality: punctuality(facts, today) };
    }),
  );
}
