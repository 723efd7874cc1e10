import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import { isFileHash, openSealed } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { fileByShortCode, selectFileById, type FileRow } from '../../db/publication/files.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { readShortCode } from '../../domain/publication/short-code.js';
import { publicationFilePlace } from './add-publication-files.js';

export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  /** `sha256:` of the content: it names these bytes for good. */
  readonly contentHash: string;
  readonly content: Buffer;
}

type Store = Pick<Services, 'db' | 'files' | 'vault'>;

/** A file of what everyone sees, by short code and number (下载附件). Refuses `publication.file-unknown`, `file.gone`. */
export async function openPublicFile(
  services: Store,
  { shortCode, number }: { readonly shortCode: string; readonly number: number },
): Promise<Result<OpenedFile>> {
  const code = readShortCode(shortCode);
  const row = code === null ? undefined : await fileByShortCode(services.db, code, number);
  if (!row) return refuse('publication.file-unknown');
  return openFileRow(services, row);
}

/** A file of a publication for who works on it, shown or not. Refuses `access.denied`, `publication.file-unknown`, `file.gone`. */
export async function openPublicationFile(
  services: Store,
  viewer: Viewer,
  { organId, publicationId, fileId }: PublicationRef & { readonly fileId: string },
): Promise<Result<OpenedFile>> {
  if (!maySee(viewer, { kind: 'publication', organId, shown: false })) return refuse('access.denied');
  const row = await withViewer(services.db, viewer, organId, (trx) =>
    selectFileById(trx, { organId, publicationId }, fileId),
  );
  return row ? openFileRow(services, row) : refuse('publication.file-unknown');
}

/** The content of a file, for who has asked whether it may be seen. Refuses `file.gone`. */
export async function openFileRow(services: Store, row: FileRow): Promise<Result<OpenedFile>> {
  if (!isFileHash(row.file_hash)) return refuse('file.gone');
  const of = { organId: row.organ_id, publicationId: row.publication_id };
  const ref = { hash: row.file_hash, keyId: row.key_id, sealedKey: row.sealed_key };
  const content = await openSealed(services, publicationFilePlace(of, row.file_id), ref);
  if (!content.ok) return content;
  const { name, media_type: mediaType, content_hash: contentHash } = row;
  return ok({ name, mediaType, contentHash, content: content.value });
}
