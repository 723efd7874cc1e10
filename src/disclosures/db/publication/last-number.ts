import type { OrganTransaction } from '../../../platform/database/schema.js';

/** The document number of the last publication of an organ that has one; `null` where none has. */
export async function lastDocumentNumber(trx: OrganTransaction, organId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('publication')
    .select('document_number')
    .where('organ_id', '=', organId)
    .where('document_number', 'is not', null)
    .orderBy('publication_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.document_number ?? null;
}
