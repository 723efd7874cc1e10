import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';

/** Years an organ has begun to write a report for. */
export async function draftedYears(trx: OrganTransaction, organId: string): Promise<number[]> {
  const rows = await trx.selectFrom('annual_report').select('year').where('organ_id', '=', organId).execute();
  return rows.map((row) => row.year);
}

/** Organs that have begun to write their report for a year, of those the transaction sees. */
export async function draftingOrgans(trx: OrganTransaction, year: number): Promise<string[]> {
  const rows = await trx.selectFrom('annual_report').select('organ_id').where('year', '=', year).execute();
  return rows.map((row) => row.organ_id);
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
