import { newId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act, type Viewer } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import { discardUploads, keepUploads, type ReceivedFile } from '../../platform/files/index.js';
import type { Services } from '../../platform/services.js';
import { insertFile, selectFilesOf } from '../db/letter-files.js';
import { selectLetter } from '../db/letters.js';
import { fileName, openLetterFile, placeOfLetterFile, type LetterFile } from './letter-file.js';
import { maySeeLetter, type LetterPlace } from './read-letters.js';

const MEGABYTE = 1024 * 1024;
const BOUNDS = { files: 1, fileBytes: 20 * MEGABYTE, totalBytes: 20 * MEGABYTE };
const SCANS: ReadonlySet<string> = new Set(['pdf', 'png', 'jpeg']);
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/**
 * Takes the stamped scan (盖章扫描件) of an issued letter back to the case: PDF, PNG or JPEG, told by content. Refuses
 * `access.denied`, `letter.unknown`, `letter.not-issued`, and as `keepUploads`.
 */
export async function keepScan(
  services: Services,
  act: Act,
  { organId, letterId, file }: LetterPlace & { readonly file: ReceivedFile },
): Promise<Result<{ readonly fileId: string }>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const fileId = newId();
  const kept = await keepUploads(services, [file], () => placeOfLetterFile(organId, fileId), BOUNDS);
  if (!kept.ok) return kept;
  const [scan] = kept.value;
  if (!scan) throw new Error('one file was given and none kept');
  const actor = actorOf(act.viewer);
  const stored = await withOrgan(services.db, { actor, organId }, async (trx): Promise<Result<null>> => {
    if (!SCANS.has(scan.type)) return refuse('upload.type', { name: scan.name });
    const letter = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!letter) return refuse('letter.unknown');
    if (letter.state !== 'issued') return refuse('letter.not-issued');
    await insertFile(trx, {
      organ_id: organId,
      file_id: fileId,
      letter_id: letterId,
      form: 'scan',
      media_type: scan.mediaType,
      stored_hash: scan.hash,
      content_hash: scan.contentHash,
      size: scan.size,
      key_id: scan.keyId,
      sealed_key: scan.sealedKey,
      stored_at: act.now,
      stored_by: actor,
      erased_at: null,
    });
    return ok(null);
  });
  if (stored.ok) return ok({ fileId });
  await discardUploads(services, kept.value);
  return stored;
}

/** A stamped scan that came back. Refuses `letter.unknown` for what is not there or not for this viewer's eyes. */
export async function scanFile(
  services: Services,
  viewer: Viewer,
  { organId, letterId, fileId }: LetterPlace & { readonly fileId: string },
): Promise<Result<LetterFile>> {
  const found = await withViewer(services.db, viewer, organId, async (trx) => {
    const letter = await selectLetter(trx, organId, letterId).executeTakeFirst();
    if (!letter || !maySeeLetter(viewer, letter)) return null;
    const file = (await selectFilesOf(trx, organId, letterId)).find((each) => each.file_id === fileId);
    return file?.form === 'scan' ? { letter, file } : null;
  });
  if (!found) return refuse('letter.unknown');
  const content = await openLetterFile(services, found.file);
  if (!content.ok) return content;
  const { media_type: mediaType } = found.file;
  return ok({ name: fileName(found.letter, EXTENSIONS[mediaType] ?? 'bin'), mediaType, content: content.value });
}
