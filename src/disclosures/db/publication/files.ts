import { sql, type Selectable } from 'kysely';
import type { Db, OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationFileTable, StoredAttachment } from '../../../platform/database/schema/publications.js';

export type FileRow = Selectable<PublicationFileTable>;

interface Of {
  readonly organId: string;
  readonly publicationId: string;
}

/** Every file of a publication, in the order they came. */
export function filesOf(trx: OrganTransaction, { organId, publicationId }: Of) {
  return trx
    .selectFrom('publication_file')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .orderBy('number')
    .execute();
}

export function selectFileById(trx: OrganTransaction, { organId, publicationId }: Of, fileId: string) {
  return trx
    .selectFrom('publication_file')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
}

/** A file that everyone may see, by the address of its publication. */
export function fileByShortCode(db: Db, shortCode: string, number: number) {
  return db
    .selectFrom('publication_file as file')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.organ_id', '=', 'file.organ_id')
        .onRef('publication.publication_id', '=', 'file.publication_id'),
    )
    .selectAll('file')
    .where('publication.short_code', '=', shortCode)
    .where('publication.shown_version', 'is not', null)
    .where('file.number', '=', number)
    .where('file.open', '=', true)
    .executeTakeFirst();
}

export async function insertFiles(trx: OrganTransaction, rows: readonly FileRow[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('publication_file')
      .values([...rows])
      .execute();
}

/** Opens to everyone the files of a version. */
export async function openFiles(trx: OrganTransaction, of: Of, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await trx
    .updateTable('publication_file')
    .set({ open: true })
    .where('organ_id', '=', of.organId)
    .where('publication_id', '=', of.publicationId)
    .where(sql<boolean>`file_id = ANY(${[...fileIds]}::uuid[])`)
    .execute();
}

export async function closeFiles(trx: OrganTransaction, { organId, publicationId }: Of): Promise<void> {
  await trx
    .updateTable('publication_file')
    .set({ open: false })
    .where('organ_id', '=', organId)
    .where('publication_id', '=', publicationId)
    .execute();
}

export function storedAttachment(row: FileRow): StoredAttachment {
  return {
    fileId: row.file_id,
    number: row.number,
    purpose: row.purpose,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.content_hash,
  };
}
