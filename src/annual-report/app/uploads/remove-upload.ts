import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { isFileHash } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { emptyUpload, type UploadPlace } from '../../db/uploads/uploads.js';
import { hashText } from '../hash-text.js';
import { changeUpload } from './change-upload.js';

export interface RemoveUploadInput extends UploadPlace {
  readonly reason: string;
}

/**
 * Removes a report that was put in (移除): its file and what was read of it are gone; its name, who, when and why stay, and the
 * reason's hash in the ledger. What was taken over into the draft stays there. Refuses as `changeUpload`, `input.invalid`.
 */
export async function removeUpload(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  { reason: given, ...place }: RemoveUploadInput,
): Promise<Result<null>> {
  const reason = given.replaceAll('\0', '').trim();
  if (reason === '' || reason.length > 400) {
    return refuse('input.invalid', { field: '移除理由', reason: '请写明理由（不超过 400 字）' });
  }
  const changed = await changeUpload(services, act, place, async (trx, { row }) => {
    await emptyUpload(trx, place, { at: act.now, by: actorOf(act.viewer), reason });
    return ok({
      type: 'report.upload-removed',
      payload: { reasonHash: hashText(reason) },
      value: row.stored_hash,
    });
  });
  if (!changed.ok) return changed;
  if (isFileHash(changed.value)) await services.files.remove(changed.value);
  return ok(null);
}
