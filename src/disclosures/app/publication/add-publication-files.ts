import { newId } from '../../../kernel/ids.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { filesOf, insertFiles, storedAttachment, type FileRow } from '../../db/publication/files.js';
import { selectPublication, stateOf } from '../../db/publication/publications.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { checkStep } from '../../domain/publication/steps.js';

/** Files and images of one publication, all versions together. */
export const MOST_FILES = 200;

export interface AddPublicationFilesInput extends PublicationRef {
  readonly purpose: 'attachment' | 'image';
  readonly files: readonly ReceivedFile[];
}

/** The place a file of a publication is sealed for: it opens nowhere else. */
export function publicationFilePlace({ organId, publicationId }: PublicationRef, fileId: string): string {
  return `${organId}/publication/${publicationId}/${fileId}`;
}

/**
 * Takes in files and images for a publication that is being worked on (上传附件、图片); a version shows those that it names.
 * Refuses `access.denied`, `publication.unknown`, `publication.stage`, `publication.too-many-files`, `upload.*`.
 */
export async function addPublicationFiles(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  { purpose, files, ...of }: AddPublicationFilesInput,
): Promise<Result<readonly StoredAttachment[]>> {
  if (!mayActFor(act.viewer, of.organId)) return refuse('access.denied');
  const ids = files.map(() => newId());
  const kept = await keepUploads(services, files, (index) => publicationFilePlace(of, ids[index] ?? ''));
  if (!kept.ok) return kept;
  const actor = actorOf(act.viewer);
  const added = await enter(services, kept.value, { ...of, ids, purpose, actor, now: act.now });
  if (!added.ok) await discardUploads(services, kept.value);
  return added;
}

async function enter(
  { db }: Pick<Services, 'db'>,
  kept: readonly KeptUpload[],
  entry: PublicationRef & { ids: readonly string[]; purpose: FileRow['purpose']; actor: string; now: Date },
): Promise<Result<readonly StoredAttachment[]>> {
  const { organId, publicationId, ids, purpose, actor } = entry;
  return withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectPublication(trx, organId, publicationId).forUpdate().executeTakeFirst();
    if (!row) return refuse('publication.unknown');
    const open = checkStep(stateOf(row), 'change');
    if (!open.ok) return open;
    const there = await filesOf(trx, { organId, publicationId });
    if (there.length + kept.length > MOST_FILES) return refuse('publication.too-many-files', { limit: MOST_FILES });
    if (purpose === 'image' && kept.some(({ mediaType }) => !mediaType.startsWith('image/'))) {
      return refuse('input.invalid', { field: 'file', reason: '正文中只能插入图片（PNG、JPEG、WebP）' });
    }
    const last = Math.max(0, ...there.map(({ number }) => number));
    const rows = kept.map((file, index): FileRow => fileRowOf(entry, file, ids[index] ?? '', last + index + 1));
    await insertFiles(trx, rows);
    return ok(rows.map(storedAttachment));
  });
}

/** A sealed file as its row. */
export function fileRowOf(
  of: PublicationRef & { readonly purpose: FileRow['purpose']; readonly actor: string; readonly now: Date },
  file: KeptUpload,
  fileId: string,
  number: number,
): FileRow {
  return {
    organ_id: of.organId,
    publication_id: of.publicationId,
    file_id: fileId,
    number,
    purpose: of.purpose,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.size,
    content_hash: file.contentHash,
    file_hash: file.hash,
    key_id: file.keyId,
    sealed_key: file.sealedKey,
    added_by: of.actor,
    added_at: of.now,
    open: false,
  };
}
