import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type { ReportDocument } from '../../domain/report-document.js';

/** Reports of members as they were handed in, by the organ's id: what was returned too, nothing that is being written. */
export async function handedInDocuments(
  trx: OrganTransaction,
  organIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, ReportDocument>> {
  const { rows } = await sql<{ readonly organId: string; readonly document: ReportDocument }>`
    SELECT report.organ_id AS "organId", signing.content -> 'document' AS document
    FROM annual_report AS report
    JOIN annual_report_signing AS signing
      ON (signing.organ_id, signing.year, signing.signing_no) = (report.organ_id, report.year, report.signing_no)
    WHERE report.organ_id = ANY(${organIds}::uuid[]) AND report.year = ${year}
      AND report.stage IN ('submitted', 'returned', 'accepted', 'published')`.execute(trx);
  return new Map(rows.map(({ organId, document }) => [organId, document]));
}

/** Organs' reports of a year as last published, by the organ's id. Public. */
export async function publishedDocuments(
  db: Db | OrganTransaction,
  organIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, ReportDocument>> {
  const { rows } = await sql<{ readonly organId: string; readonly document: ReportDocument }>`
    SELECT DISTINCT ON (organ_id) organ_id AS "organId", content -> 'document' AS document
    FROM annual_report_version
    WHERE organ_id = ANY(${organIds}::uuid[]) AND year = ${year}
    ORDER BY organ_id, version DESC`.execute(db);
  return new Map(rows.map(({ organId, document }) => [organId, document]));
}
