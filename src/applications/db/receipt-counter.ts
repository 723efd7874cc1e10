import type { OrganTransaction } from '../../platform/database/schema.js';
import { lockChains } from '../../platform/ledger/index.js';

/**
 * The next receipt number of an organ and year. The organ's chain and the row stay locked until the commit, the chain first:
 * no gap, no double.
 */
export async function nextReceiptNumber(trx: OrganTransaction, organId: string, year: number): Promise<number> {
  await lockChains(trx, [organId]);
  const row = await trx
    .insertInto('receipt_counter')
    .values({ organ_id: organId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'year']).doUpdateSet((eb) => ({ last: eb('receipt_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
