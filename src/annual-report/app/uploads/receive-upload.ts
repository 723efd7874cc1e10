import { readFile } from 'node:fs/promises';
import { newId } from '../../../kernel/ids.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { readDocumentBytes } from '../../../platform/documents/index.js';
import { cleanFileName, putSealed, tellUploadType, type ReceivedFile } from '../../../platform/files/index.js';
import { appendEvents, canonicalJson } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { insertUpload } from '../../db/uploads/uploads.js';
import { readReport } from '../../domain/check/check-report.js';
import { readingOf } from '../../domain/uploads/report-reading.js';
import { UPLOADED_KINDS, type UploadedKind } from '../../domain/uploads/upload-kind.js';
import { hashText } from '../hash-text.js';
import { mayWriteUploads } from './upload-access.js';
import { uploadPlace } from './upload-place.js';

export interface ReceiveUploadInput {
  readonly organId: string;
  readonly year: number;
  readonly file: ReceivedFile;
  /** The day a competent department received it; today where left out. */
  readonly receivedOn?: LocalDate | undefined;
}

/**
 * Puts in a report written elsewhere (上传报告): reads it as the check does, keeps the file sealed and what was read as data.
 * Refuses `access.denied`, `file.*`, `upload.macro`, `report.not-a-report`, `input.invalid` for a day to come.
 */
export async function receiveUpload(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  { organId, year, file, receivedOn }: ReceiveUploadInput,
): Promise<Result<{ readonly uploadId: string }>> {
  const access = await mayWriteUploads(services.db, act, { organId, year });
  if (!access.ok) return access;
  const { today, byOrganId } = access.value;
  const received = byOrganId === organId ? null : (receivedOn ?? today);
  if (received !== null && received > today) {
    return refuse('input.invalid', { field: '收到日期', reason: '不能晚于今天' });
  }
  const bytes = await readFile(file.path);
  const document = await readDocumentBytes(bytes, file.name);
  if (!document.ok) return document;
  const { kind } = document.value;
  const fit = await carriesNoMacro(bytes, kind, file.name);
  if (!fit.ok) return fit;
  const report = readReport(document.value);
  if (!report.ok) return report;
  const reading = readingOf(report.value);
  const uploadId = newId();
  const sealed = await putSealed(services, uploadPlace(organId, uploadId), bytes);
  const actor = actorOf(act.viewer);
  let isKept = false;
  try {
    await withOrgan(services.db, { actor, organId }, async (trx) => {
      await insertUpload(trx, {
        organ_id: organId,
        upload_id: uploadId,
        year,
        file_name: cleanFileName(file.name, UPLOADED_KINDS[kind].extensions),
        kind,
        size: sealed.size,
        stored_hash: sealed.hash,
        content_hash: sealed.contentHash,
        key_id: sealed.keyId,
        sealed_key: sealed.sealedKey,
        reading,
        uploaded_by_organ: byOrganId,
        uploaded_by: actor,
        uploaded_at: act.now,
        received_on: received,
      });
      const payload = { year, kind, receivedOn: received, readingHash: hashText(canonicalJson(reading)) };
      await appendEvents(trx, { organId, streamId: uploadId, actor, recordedAt: act.now, afterSeq: 0 }, [
        { type: 'report.uploaded', schemaVersion: 1, legalDate: today, payload },
      ]);
    });
    isKept = true;
  } finally {
    if (!isKept) await services.files.remove(sealed.hash);
  }
  return ok({ uploadId });
}

/** Files of office programs are kept and handed on: one that carries programs of its own is not. */
async function carriesNoMacro(bytes: Buffer, kind: UploadedKind, name: string): Promise<Result<null>> {
  if (kind !== 'docx' && kind !== 'xlsx') return ok(null);
  const told = await tellUploadType(bytes);
  return !told.ok && told.code === 'upload.macro' ? refuse('upload.macro', { name }) : ok(null);
}
