import type { Selectable } from 'kysely';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { AnnualReportFileTable, AnnualReportLedgerTable } from '../../platform/database/schema/report-files.js';

/** One version of a report. */
export interface VersionKey {
  readonly organId: string;
  readonly year: number;
  readonly version: number;
}

export async function insertLedger(trx: OrganTransaction, row: AnnualReportLedgerTable): Promise<void> {
  await trx.insertInto('annual_report_ledger').values(row).execute();
}

/** What was published of a version's ledger; absent for versions from before there was one. Public. */
export function ledgerOf(
  db: Db | OrganTransaction,
  { organId, year, version }: VersionKey,
): Promise<Selectable<AnnualReportLedgerTable> | undefined> {
  return db
    .selectFrom('annual_report_ledger')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Where a version's file of a format is kept. Public. */
export function fileOf(
  db: Db | OrganTransaction,
  { organId, year, version }: VersionKey,
  format: string,
): Promise<Selectable<AnnualReportFileTable> | undefined> {
  return db
    .selectFrom('annual_report_file')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('version', '=', version)
    .where('format', '=', format)
    .executeTakeFirst();
}

/** Keeps the file that was made; of two made at once the first stays. */
export async function insertFile(trx: OrganTransaction, row: AnnualReportFileTable): Promise<void> {
  await trx
    .insertInto('annual_report_file')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
