import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Viewer } from '../../kernel/visibility.js';
import { annualReportDue } from '../../law/limits/index.js';
import { listOrgans, type OrganLevel } from '../../organs/index.js';
import { withSupervisor } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { draftingOrgans, versionLines } from '../db/report-years.js';
import { isOverdue, memberState, type MemberState } from '../domain/draft/member-state.js';
import { formatOfYear } from '../domain/draft/report-year.js';

export interface MemberReport {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly level: OrganLevel;
  readonly state: MemberState;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
  /** The day of the first version. */
  readonly publishedOn: LocalDate | null;
  /** The newest version. */
  readonly version: number | null;
}

/**
 * How the reports of a year stand among the organs a competent department supervises (《条例》 Art. 46, 49), by code.
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
  const members = (await listOrgans(db, today)).filter((organ) => viewer.supervises.includes(organ.id));
  const drafting = await withSupervisor(db, { actor: actorOf(viewer), organId: viewer.organId }, (trx) =>
    draftingOrgans(trx, year),
  );
  const published = await versionLines(db, { year });
  return ok(
    members.map((organ): MemberReport => {
      const versions = published.filter((line) => line.organId === organ.id);
      const publishedOn = versions.at(-1)?.publishedOn ?? null;
      const dueOn = annualReportDue(organ.level, year);
      const facts = { dueOn, firstPublishedOn: publishedOn, drafting: drafting.includes(organ.id) };
      return {
        organId: organ.id,
        organCode: organ.code,
        organName: organ.name,
        level: organ.level,
        state: memberState(facts),
        dueOn,
        overdue: isOverdue(facts, today),
        publishedOn,
        version: versions[0]?.version ?? null,
      };
    }),
  );
}
