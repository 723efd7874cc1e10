import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Viewer } from '../../kernel/visibility.js';
import { competentDepartments, listOrgans, type OrganLevel } from '../../organs/index.js';
import { withSupervisor } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { reportStandings, versionLines, type VersionLine } from '../db/report-years.js';
import { receivedUploads, type ReceivedUpload } from '../db/uploads/uploads.js';
import { dueDayIn, selectDueDays } from '../db/workflow/due-days.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import { punctuality, reportDue, type Punctuality, type ReportDue } from '../domain/workflow/due.js';
import type { Stage } from '../domain/workflow/stage.js';

export interface MemberReport extends ReportDue {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly level: OrganLevel;
  /** `none`: not begun. */
  readonly stage: Stage | 'none';
  readonly punctuality: Punctuality;
  readonly handedInOn: LocalDate | null;
  /** The day of the first version. */
  readonly publishedOn: LocalDate | null;
  /** The newest version. */
  readonly version: number | null;
  /** It hands in to the department that looks; others hand in to one of its own below. */
  readonly received: boolean;
  /** The file that its department received instead; `null` where there is none. */
  readonly upload: ReceivedUpload | null;
}

/**
 * How the reports of a year stand among the organs a competent department supervises (《条例》 Art. 47, 49), by code.
 * Refuses `access.denied` to everyone else, and `report.year`.
 */
export async function listMemberReports(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { year, now }: { readonly year: number; readonly now: Date },
): Promise<Result<readonly MemberReport[]>> {
  if (viewer.kind !== 'staff' || viewer.role !== 'supervisor') return refuse('access.denied');
  const today = localDateInShanghai(now);
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const organs = await listOrgans(db, today);
  const departments = competentDepartments(organs);
  const supervised = new Set(viewer.supervises);
  const days = await selectDueDays(db, { year });
  const scope = { actor: actorOf(viewer), organId: viewer.organId };
  const { standings, uploads } = await withSupervisor(db, scope, async (trx) => ({
    standings: await reportStandings(trx, { year }),
    uploads: new Map((await receivedUploads(trx, year)).map((upload) => [upload.organId, upload])),
  }));
  const standingOf = new Map(standings.map((standing) => [standing.organId, standing]));
  const published = new Map<string, VersionLine[]>();
  for (const line of await versionLines(db, { year })) {
    published.set(line.organId, [...(published.get(line.organId) ?? []), line]);
  }
  return ok(
    organs
      .filter(({ id }) => supervised.has(id))
      .map((organ): MemberReport => {
        const versions = published.get(organ.id) ?? [];
        const standing = standingOf.get(organ.id);
        const department = departments.get(organ.id)?.id;
        const due = reportDue(organ.level, year, dueDayIn(days, department, year, organ.level));
        const publishedOn = versions.at(-1)?.publishedOn ?? null;
        const upload = uploads.get(organ.id) ?? null;
        // Whether a report that came as a file is published elsewhere is not known here: its day of receipt decides.
        const fileDay = standing?.handedInOn ? null : (upload?.receivedOn ?? null);
        const handedInOn = standing?.handedInOn ?? fileDay;
        return {
          ...due,
          organId: organ.id,
          organCode: organ.code,
          organName: organ.name,
          level: organ.level,
          stage: standing?.stage ?? 'none',
          punctuality: punctuality({ ...due, handedInOn, publishedOn: publishedOn ?? fileDay }, today),
          handedInOn,
          publishedOn,
          version: versions[0]?.version ?? null,
          received: department === viewer.organId,
          upload,
        };
      }),
  );
}
