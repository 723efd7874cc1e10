import type { Insertable, Selectable } from 'kysely';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationWithdrawalTable } from '../../../platform/database/schema/publications.js';

export type WithdrawalRow = Selectable<PublicationWithdrawalTable>;

export async function insertWithdrawal(
  trx: OrganTransaction,
  row: Insertable<PublicationWithdrawalTable>,
): Promise<void> {
  await trx.insertInto('publication_withdrawal').values(row).execute();
}

export function withdrawalByShortCode(db: Db | OrganTransaction, shortCode: string) {
  return db.selectFrom('publication_withdrawal').selectAll().where('short_code', '=', shortCode).executeTakeFirst();
}
