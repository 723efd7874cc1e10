import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationRef } from '../../domain/publication/publication.js';

/** What is shown of a publication, with the text of its attachments as far as it was read; locked, so that it stays shown meanwhile. */
export async function shownDocument(trx: OrganTransaction, { organId, publicationId }: PublicationRef) {
  const row = await trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('shown_version', 'is not', null)
    .forShare()
    .executeTakeFirst();
  if (!row || row.shown_version === null) return undefined;
  const version = await trx
    .selectFrom('publication_version')
    .select(['body_text', 'attachments'])
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('version_no', '=', row.shown_version)
    .executeTakeFirstOrThrow();
  const read = await trx
    .selectFrom('publication_file_text')
    .select(['file_id', 'text'])
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .execute();
  const texts = new Map(read.map(({ file_id, text }) => [file_id, text]));
  const files = version.attachments.filter(({ purpose }) => purpose === 'attachment');
  return { row, bodyText: version.body_text, files, texts };
}

/** Ids of all that an organ shows, in order. */
export async function shownIds(trx: OrganTransaction, organId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('publication')
    .select('publication_id')
    .where('organ_id', '=', organId)
    .where('shown_version', 'is not', null)
    .orderBy('publication_id')
    .execute();
  return rows.map(({ publication_id }) => publication_id);
}

export async function keepFileText(
  trx: OrganTransaction,
  { organId, publicationId }: PublicationRef,
  { fileId, text, readAt }: { readonly fileId: string; readonly text: string; readonly readAt: Date },
): Promise<void> {
  await trx
    .insertInto('publication_file_text')
    .values({ organ_id: organId, publication_id: publicationId, file_id: fileId, text, read_at: readAt })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'publication_id', 'file_id']).doUpdateSet({ text, read_at: readAt }),
    )
    .execute();
}
