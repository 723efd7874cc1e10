import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { Stage } from '../domain/workflow/stage.js';

/** Years an organ has begun to write a report for. */
export async function draftedYears(trx: OrganTransaction, organId: string): Promise<number[]> {
  const rows = await trx.selectFrom('annual_report').select('year').where('organ_id', '=', organId).execute();
  return rows.map((row) => row.year);
}

/** Where a report stands, without its contents. */
export interface ReportStanding {
  readonly organId: string;
  readonly year: number;
  readonly stage: Stage;
  readonly handedInOn: LocalDate | null;
}

/** Where reports stand, of those the transaction sees: of one organ, or of one year. */
export function reportStandings(
  trx: OrganTransaction,
  filter: { readonly organId: string } | { readonly year: number },
): Promise<ReportStanding[]> {
  const query = trx
    .selectFrom('annual_report')
    .select(['organ_id as organId', 'year', 'stage', 'handed_in_on as handedInOn']);
  return (
    'organId' in filter ? query.where('organ_id', '=', filter.organId) : query.where('year', '=', filter.year)
  ).execute();
}

/** The day of the first version of a report; `null` where none was published. Public. */
export async function firstPublication(
  db: Db | OrganTransaction,
  organId: string,
  year: number,
): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('annual_report_version')
    .select('published_on')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('version', '=', 1)
    .executeTakeFirst();
  return row?.published_on ?? null;
}

export interface VersionLine {
  readonly organId: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: LocalDate;
  readonly correctionNote: string | null;
}

/** Published versions without their contents, the newest first. Public. */
export function versionLines(
  db: Db | OrganTransaction,
  filter: { readonly organId: string } | { readonly year: number },
): Promise<VersionLine[]> {
  const query = db
    .selectFrom('annual_report_version')
    .select([
      'organ_id as organId',
      'year',
      'version',
      'published_on as publishedOn',
      'correction_note as correctionNote',
    ])
    .orderBy('version', 'desc');
  return (
    'organId' in filter ? query.where('organ_id', '=', filter.organId) : query.where('year', '=', filter.year)
  ).execute();
}

/** Years of an organ's published reports. Public. */
export async function publishedYears(db: Db | OrganTransaction, organId: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('annual_report_version')
    .select('year')
    .distinct()
    .where('organ_id', '=', organId)
    .orderBy('year')
    .execute();
  return rows.map(({ year }) => year);
}
