import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents, readStream } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { lockUpload, type ReadUploadRow, type UploadPlace } from '../../db/uploads/uploads.js';
import { presentUpload } from './find-upload.js';
import { mayWriteUploads, type UploadAccess } from './upload-access.js';

/** What a change leaves: its event without date, and what the caller wants back. */
export interface UploadChange<T> {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly value: T;
}

export interface UploadToChange extends UploadAccess {
  readonly row: ReadUploadRow;
}

/**
 * Changes an upload in one transaction with its event, which stands in a stream of its own. For whoever put it in. Refuses
 * `access.denied`, `report.upload-unknown`, `report.upload-removed`, and what `change` refuses.
 */
export async function changeUpload<T>(
  { db }: Pick<Services, 'db'>,
  act: Act,
  place: UploadPlace,
  change: (trx: OrganTransaction, upload: UploadToChange) => Promise<Result<UploadChange<T>>>,
): Promise<Result<T>> {
  const access = await mayWriteUploads(db, act, place);
  if (!access.ok) return access;
  const { organId, uploadId, year } = place;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const found = presentUpload(await lockUpload(trx, place));
    if (!found.ok) return found;
    // An office sees what its department put in and may not change it; a department does not see what an office put in.
    const { byOrganId } = access.value;
    if (found.value.uploaded_by_organ !== byOrganId) {
      return refuse(byOrganId === organId ? 'access.denied' : 'report.upload-unknown');
    }
    const changed = await change(trx, { ...access.value, row: found.value });
    if (!changed.ok) return changed;
    const { type, payload, value } = changed.value;
    const before = await readStream(trx, organId, uploadId);
    await appendEvents(trx, { organId, streamId: uploadId, actor, recordedAt: act.now, afterSeq: before.length }, [
      { type, schemaVersion: 1, legalDate: access.value.today, payload: { year, ...payload } },
    ]);
    return ok(value);
  });
}
