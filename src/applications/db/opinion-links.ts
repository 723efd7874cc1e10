import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { OpinionLinkTable } from '../../platform/database/schema/notices.js';

export type OpinionLinkRow = Selectable<OpinionLinkTable>;

export async function insertOpinionLink(trx: OrganTransaction, row: OpinionLinkRow): Promise<void> {
  await trx.insertInto('opinion_link').values(row).execute();
}

/** Takes back the links of a letter that were not used: a new one takes their place. */
export async function revokeLinksOf(trx: OrganTransaction, organId: string, letterId: string, now: Date) {
  await trx
    .updateTable('opinion_link')
    .set({ revoked_at: now })
    .where('organ_id', '=', organId)
    .where('letter_id', '=', letterId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function findOpinionLink(
  trx: OrganTransaction,
  organId: string,
  tokenHash: string,
): Promise<OpinionLinkRow | undefined> {
  return trx
    .selectFrom('opinion_link')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** `false` where it was used or taken back before. */
export async function useOpinionLink(
  trx: OrganTransaction,
  organId: string,
  linkId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('opinion_link')
    .set({ used_at: now })
    .where('organ_id', '=', organId)
    .where('link_id', '=', linkId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
