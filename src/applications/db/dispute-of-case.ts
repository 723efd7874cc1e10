import type { OrganTransaction } from '../../platform/database/schema.js';

/** Whether an application has this reconsideration or suit. */
export async function hasDispute(
  trx: OrganTransaction,
  of: { readonly organId: string; readonly applicationId: string; readonly disputeId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('dispute')
    .select('dispute_id')
    .where('organ_id', '=', of.organId)
    .where('dispute_id', '=', of.disputeId)
    .where('application_id', '=', of.applicationId)
    .executeTakeFirst();
  return row !== undefined;
}
