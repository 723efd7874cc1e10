import type { OrganTransaction } from '../../../platform/database/schema.js';
import { indexPublicDocument, removePublicDocument, type PublicDocument } from '../../../platform/search/index.js';
import { shownDocument } from '../../db/publication/shown-documents.js';
import type { PublicationRef } from '../../domain/publication/publication.js';

/**
 * Makes a publication found as it is shown now, or found no more where it is not shown: in the transaction that changes what
 * is shown. Attachments are found once they have been read (`readAttachments`).
 */
export async function indexPublication(trx: OrganTransaction, of: PublicationRef): Promise<void> {
  const shown = await shownDocument(trx, of);
  if (shown) await indexPublicDocument(trx, documentOf(shown));
  else await removePublicDocument(trx, { organId: of.organId, documentId: of.publicationId });
}

function documentOf({
  row,
  bodyText,
  files,
  texts,
}: NonNullable<Awaited<ReturnType<typeof shownDocument>>>): PublicDocument {
  const unread = files.some(({ fileId }) => !texts.has(fileId));
  const filesText = files.map(({ fileId, name }) => `${name}\n${texts.get(fileId) ?? ''}`).join('\n');
  return {
    organId: row.organ_id,
    documentId: row.publication_id,
    kind: 'publication',
    address: `/info/r/${row.short_code}`,
    title: row.title,
    documentNumber: row.document_number,
    numberKey: row.number_key,
    marks: [row.index_number, row.issuer, row.topic ?? ''].filter((mark) => mark !== ''),
    summary: row.summary,
    body: bodyText,
    files: { text: filesText, read: !unread },
    catalogue: row.catalogue,
    genre: row.genre,
    publishedOn: row.published_on ?? row.made_on,
    validity: row.validity,
    inForceOn: row.in_force_on,
    endedOn: row.ended_on,
  };
}
