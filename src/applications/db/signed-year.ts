import type { OrganTransaction } from '../../platform/database/schema.js';

/** Whether the organ's report of a year is signed. */
export async function isYearSigned(trx: OrganTransaction, organId: string, year: number): Promise<boolean> {
  const row = await trx
    .selectFrom('signed_year')
    .select('year')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row !== undefined;
}
