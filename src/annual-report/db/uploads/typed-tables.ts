import type { OrganTransaction } from '../../../platform/database/schema.js';

/** Takes the typed figures of a whole table out of a draft; gives how many there were. */
export async function deleteTypedTable(
  trx: OrganTransaction,
  organId: string,
  year: number,
  table: 't3' | 't4',
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('annual_report_cell')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('cell', 'like', `${table}.%`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
