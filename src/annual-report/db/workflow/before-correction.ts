import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';

/** Keeps the words and the typed figures of a report as they stand when a correction of it is opened. */
export async function keepDraft(trx: OrganTransaction, organId: string, year: number): Promise<void> {
  await sql`
    UPDATE annual_report SET before_correction = jsonb_build_object(
      'sections', (SELECT coalesce(jsonb_agg(jsonb_build_object('section', section, 'text', text)), '[]')
        FROM annual_report_section WHERE organ_id = ${organId} AND year = ${year}),
      'cells', (SELECT coalesce(jsonb_agg(jsonb_build_object('cell', cell, 'value', value, 'typed_by', typed_by,
          'reason', reason, 'typed_at', typed_at)), '[]')
        FROM annual_report_cell WHERE organ_id = ${organId} AND year = ${year}))
    WHERE organ_id = ${organId} AND year = ${year}`.execute(trx);
}

/** Puts words and typed figures back as they stood before the correction; one opened before they were kept stays as it is. */
export async function restoreDraft(trx: OrganTransaction, organId: string, year: number): Promise<void> {
  const kept = await trx
    .selectFrom('annual_report')
    .select('before_correction')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  if (kept.before_correction === null) return;
  await trx.deleteFrom('annual_report_section').where('organ_id', '=', organId).where('year', '=', year).execute();
  await trx.deleteFrom('annual_report_cell').where('organ_id', '=', organId).where('year', '=', year).execute();
  await sql`
    INSERT INTO annual_report_section (organ_id, year, section, text)
    SELECT report.organ_id, report.year, was.section, was.text
    FROM annual_report AS report,
      jsonb_to_recordset(report.before_correction -> 'sections') AS was (section smallint, text text)
    WHERE report.organ_id = ${organId} AND report.year = ${year}`.execute(trx);
  await sql`
    INSERT INTO annual_report_cell (organ_id, year, cell, value, typed_by, reason, typed_at)
    SELECT report.organ_id, report.year, was.cell, was.value, was.typed_by, was.reason, was.typed_at
    FROM annual_report AS report,
      jsonb_to_recordset(report.before_correction -> 'cells')
        AS was (cell text, value numeric, typed_by text, reason text, typed_at timestamptz)
    WHERE report.organ_id = ${organId} AND report.year = ${year}`.execute(trx);
}

/** Has the correction being written been signed once: its newest signing is not that of the version published. */
export async function isCorrectionSigned(
  trx: OrganTransaction,
  report: {
    readonly organId: string;
    readonly year: number;
    readonly publishedVersion: number;
    readonly signingNo: number;
  },
): Promise<boolean> {
  const { organId, year, publishedVersion, signingNo } = report;
  if (publishedVersion === 0) return false;
  const published = await trx
    .selectFrom('annual_report_version')
    .select('signing_no')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('version', '=', publishedVersion)
    .executeTakeFirstOrThrow();
  return published.signing_no !== signingNo;
}
