import type { OrganTransaction } from '../../platform/database/schema.js';

/** Whether a reconsideration or suit about an application is not over yet. */
export async function hasOpenDispute(trx: OrganTransaction, organId: string, applicationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('dispute')
    .select('dispute_id')
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
