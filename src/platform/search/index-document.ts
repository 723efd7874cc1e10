import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../database/schema.js';
import { documentRow, type PublicDocumentRow } from './document-row.js';
import type { PublicDocument } from './document.js';

/**
 * Makes a public document found, or found as it is now, in the transaction that makes it public.
 */
export async function indexPublicDocument(trx: OrganTransaction, document: PublicDocument): Promise<void> {
  const { words, ...columns } = documentRow(document);
  const vector = sql<string>`array_to_tsvector(${[...words]}::text[])`;
  await trx
    .insertInto('public_document')
    .values({ ...columns, words: vector })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'document_id']).doUpdateSet({ ...changing(columns), words: vector }),
    )
    .execute();
}

function changing({ organ_id: _, document_id: __, ...columns }: Omit<PublicDocumentRow, 'words'>) {
  return columns;
}

/** Makes a document found no more, in the transaction that takes it back. */
export async function removePublicDocument(
  trx: OrganTransaction,
  { organId, documentId }: Pick<PublicDocument, 'organId' | 'documentId'>,
): Promise<void> {
  await trx
    .deleteFrom('public_document')
    .where('organ_id', '=', organId)
    .where('document_id', '=', documentId)
    .execute();
}

/** Takes out of the index what an organ has there beside these, of one kind: for an index made anew in place. */
export async function removeOthers(
  trx: OrganTransaction,
  { organId, kind }: Pick<PublicDocument, 'organId' | 'kind'>,
  documentIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('public_document')
    .where('organ_id', '=', organId)
    .where('kind', '=', kind)
    .where(sql<boolean>`NOT document_id = ANY(${[...documentIds]}::uuid[])`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Documents whose attachments are still to be read, some of them. */
export function unreadDocuments(db: Db, kind: PublicDocument['kind'], limit: number) {
  return db
    .selectFrom('public_document')
    .select(['organ_id as organId', 'document_id as documentId'])
    .where('files_read', '=', false)
    .where('kind', '=', kind)
    .orderBy('organ_id')
    .orderBy('document_id')
    .limit(limit)
    .execute();
}
