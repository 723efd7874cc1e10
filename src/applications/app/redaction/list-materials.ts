import { ok, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { listCaseFiles, type CaseFile } from '../../../platform/case-files/index.js';
import type { Services } from '../../../platform/services.js';
import { readPersonal } from '../../../platform/vault/index.js';
import { listCopyOrders, type CopyOrder } from '../../db/copy-orders.js';
import { listRedactions, type ListedRedaction } from '../../db/redactions.js';
import { loadApplication } from '../load-application.js';
import { lastCopies, sameSupplies, suppliedWith, suppliesOf } from './disclosed-copies.js';
import { inCase, MATERIAL, REDACTED, secondLookRecord, subjectOf, type CasePlace } from './material.js';

/** A copy as it is listed. */
export interface ListedCopy extends ListedRedaction {
  readonly file: CaseFile;
  /** Goes with the reply that is drafted next, or went with the one that stands. */
  readonly goesWithReply: boolean;
  /** Why it may go out as it is; `null` where nothing had to be said, or it was erased. */
  readonly secondLook: string | null;
}

export interface MaterialList {
  readonly materials: readonly CaseFile[];
  readonly copies: readonly ListedCopy[];
  /** Copies being made. */
  readonly orders: readonly CopyOrder[];
  /** The reply being drafted names other copies than would go now: it cannot be issued. */
  readonly changedSinceDraft: boolean;
}

/** A case's materials and their copies. Refuses `access.denied`, `application.unknown`, `vault.wrong-key`. */
export async function listMaterials(
  services: Services,
  viewer: Viewer,
  place: CasePlace,
): Promise<Result<MaterialList>> {
  return inCase(services, viewer, place, async (trx) => {
    const { organId, applicationId } = place;
    const files = await listCaseFiles(trx, services.vault, subjectOf(place), [MATERIAL, REDACTED]);
    if (!files.ok) return files;
    const records = await listRedactions(trx, organId, applicationId);
    const state = (await loadApplication(trx, organId, applicationId))?.state ?? null;
    const draft = state?.reply ? null : (state?.draft ?? null);
    const going = state?.reply
      ? suppliedWith(state).map(({ fileId }) => fileId)
      : lastCopies(records).map(({ resultFileId }) => resultFileId);
    const byId = new Map(files.value.map((file) => [file.fileId, file]));
    const copies: ListedCopy[] = [];
    for (const record of records) {
      const file = byId.get(record.resultFileId);
      if (!file) continue;
      const looked =
        record.way === 'asItIs'
          ? await readPersonal(trx, services.vault, secondLookRecord(place, record.redactionId))
          : ok(null);
      if (!looked.ok) return looked;
      const secondLook = typeof looked.value === 'string' ? looked.value : null;
      copies.push({ ...record, file, goesWithReply: going.includes(record.resultFileId), secondLook });
    }
    const orders = await listCopyOrders(trx, organId, applicationId);
    return ok({
      materials: files.value.filter(({ purpose }) => purpose === MATERIAL),
      copies,
      orders: orders.filter((order) => order.state === 'making'),
      changedSinceDraft: draft !== null && !sameSupplies(await suppliesOf(trx, place, draft.outcome), draft.supplies),
    });
  });
}
