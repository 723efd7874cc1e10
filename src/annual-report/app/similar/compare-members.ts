import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Viewer } from '../../../kernel/visibility.js';
import { withSupervisor } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { handedInDocuments, publishedDocuments } from '../../db/similar/member-documents.js';
import { checkParsedReport } from '../../domain/check/check-report.js';
import { compareReports } from '../../domain/compare/compare-reports.js';
import type { ComparedReports, ComparedSide } from '../../domain/compare/compared-reports.js';
import { parsedFromDocument } from '../../domain/draft/parsed-from-document.js';
import type { ReportDocument } from '../../domain/report-document.js';

export interface CompareMembersInput {
  readonly year: number;
  readonly one: string;
  /** Another member; `null`: the first's own report for the year before. */
  readonly other: string | null;
  readonly now: Date;
}

/**
 * Sets two members' reports side by side for their competent department, as they handed them in; or one beside what the
 * same organ published for the year before. Refuses `access.denied`, and `report.unknown` where one is not there.
 */
export async function compareMembers(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { year, one, other, now }: CompareMembersInput,
): Promise<Result<ComparedReports>> {
  if (viewer.kind !== 'staff' || viewer.role !== 'supervisor') return refuse('access.denied');
  const named = other === null ? [one] : [one, other];
  if (named.some((id) => !viewer.supervises.includes(id))) return refuse('access.denied');
  const [first, second] = await withSupervisor(db, { actor: actorOf(viewer), organId: viewer.organId }, async (trx) => {
    const handedIn = await handedInDocuments(trx, named, year);
    const beside = other === null ? await publishedDocuments(trx, [one], year - 1) : handedIn;
    return [handedIn.get(one), beside.get(other ?? one)];
  });
  if (!first || !second) return refuse('report.unknown');
  const asOf = localDateInShanghai(now);
  const side = (document: ReportDocument): ComparedSide => ({
    file: `${document.organName}${document.year}年度报告`,
    checked: checkParsedReport(parsedFromDocument(document), { year: document.year, asOf }),
  });
  // The earlier of one organ's two stands first.
  return ok(other === null ? compareReports(side(second), side(first)) : compareReports(side(first), side(second)));
}
