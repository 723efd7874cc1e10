import type { Insertable, Selectable, Updateable } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportRemarkTable } from '../../../platform/database/schema/annual-reports.js';

export type RemarkRow = Selectable<AnnualReportRemarkTable>;

export function remarksOn(trx: OrganTransaction, organId: string, year: number) {
  return trx
    .selectFrom('annual_report_remark')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('made_at')
    .orderBy('remark_id');
}

/** Remarks told to the organ and not answered yet, and those not told yet. */
export async function countRemarks(
  trx: OrganTransaction,
  organId: string,
  year: number,
): Promise<{ readonly open: number; readonly unsent: number }> {
  const rows = await remarksOn(trx, organId, year).where('settled_at', 'is', null).execute();
  const unsent = rows.filter((row) => row.returned_at === null).length;
  return { open: rows.length - unsent, unsent };
}

export async function insertRemark(trx: OrganTransaction, row: Insertable<AnnualReportRemarkTable>): Promise<void> {
  await trx.insertInto('annual_report_remark').values(row).execute();
}

/** Changes a remark; `false` where there is none of that id. */
export async function updateRemark(
  trx: OrganTransaction,
  { organId, year, remarkId }: { readonly organId: string; readonly year: number; readonly remarkId: string },
  set: Updateable<AnnualReportRemarkTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('annual_report_remark')
    .set(set)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('remark_id', '=', remarkId)
    .where('returned_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes back a remark that was not told yet; `false` where there is none. */
export async function deleteRemark(
  trx: OrganTransaction,
  { organId, year, remarkId }: { readonly organId: string; readonly year: number; readonly remarkId: string },
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('annual_report_remark')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('remark_id', '=', remarkId)
    .where('returned_at', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Tells the organ every remark made so far; gives their ids. */
export async function tellRemarks(trx: OrganTransaction, organId: string, year: number, at: Date): Promise<string[]> {
  const rows = await trx
    .updateTable('annual_report_remark')
    .set({ returned_at: at })
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('returned_at', 'is', null)
    .returning('remark_id')
    .execute();
  return rows.map((row) => row.remark_id).sort();
}
