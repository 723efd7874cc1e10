import type { Selectable } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { AnnualReportVersionTable } from '../../platform/database/schema/annual-reports.js';
import type { SignedContent } from '../domain/workflow/signed-content.js';

export type VersionRow = Omit<Selectable<AnnualReportVersionTable>, 'content'> & { readonly content: SignedContent };

/** Versions of one report, the newest first. Public. */
export async function versionsOf(db: Db | OrganTransaction, organId: string, year: number): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('annual_report_version')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute();
  return rows as unknown as VersionRow[];
}

export interface PublishedLine {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: LocalDate;
}

/** The newest version of each report, by year and organ name. Public. */
export function newestVersions(db: Db, filter: { readonly organId?: string; readonly year?: number }) {
  let query = db
    .selectFrom('annual_report_version as version')
    .innerJoin('organ', 'organ.organ_id', 'version.organ_id')
    .distinctOn(['version.year', 'version.organ_id'])
    .select([
      'version.organ_id as organId',
      'organ.code as organCode',
      'version.organ_name as organName',
      'version.year',
      'version.version',
      'version.published_on as publishedOn',
    ])
    .orderBy('version.year', 'desc')
    .orderBy('version.organ_id')
    .orderBy('version.version', 'desc');
  if (filter.organId !== undefined) query = query.where('version.organ_id', '=', filter.organId);
  if (filter.year !== undefined) query = query.where('version.year', '=', filter.year);
  return query.$castTo<PublishedLine>().execute();
}

export async function insertVersion(trx: OrganTransaction, row: Omit<VersionRow, 'docx_hash'>): Promise<void> {
  await trx
    .insertInto('annual_report_version')
    .values({ ...row, content: JSON.stringify(row.content), docx_hash: null })
    .execute();
}

/** Marks a year as signed: an event dated back into it from now on makes a correction due. */
export async function signYear(trx: OrganTransaction, organId: string, year: number, now: Date): Promise<void> {
  await trx
    .insertInto('signed_year')
    .values({ organ_id: organId, year, signed_at: now, late_event_at: null })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet({ signed_at: now, late_event_at: null }),
    )
    .execute();
}

/** Signed years into which an event was dated back since, with the moment of the first. */
export function lateYears(trx: OrganTransaction, organId: string) {
  return trx
    .selectFrom('signed_year')
    .select(['year', 'late_event_at as lateEventAt'])
    .where('organ_id', '=', organId)
    .where('late_event_at', 'is not', null)
    .orderBy('year')
    .execute();
}
