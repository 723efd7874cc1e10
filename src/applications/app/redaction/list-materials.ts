import { ok, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { listCaseFiles, type CaseFile } from '../../../platform/case-files/index.js';
import type { Services } from '../../../platform/services.js';
import { listRedactions, type RedactionRecord } from '../../db/redactions.js';
import { lastCopies } from './disclosed-copies.js';
import { inCase, MATERIAL, REDACTED, subjectOf, type CasePlace } from './material.js';

export interface MaterialList {
  readonly materials: readonly CaseFile[];
  /** Each with the file it made, and whether that goes with the reply. */
  readonly redactions: readonly (RedactionRecord & { readonly file: CaseFile; readonly goesWithReply: boolean })[];
}

/** A case's materials and their redacted copies. Refuses `access.denied`, `application.unknown`. */
export async function listMaterials(
  services: Services,
  viewer: Viewer,
  place: CasePlace,
): Promise<Result<MaterialList>> {
  return inCase(services, viewer, place, async (trx) => {
    const files = await listCaseFiles(trx, services.vault, subjectOf(place), [MATERIAL, REDACTED]);
    if (!files.ok) return files;
    const records = await listRedactions(trx, place.organId, place.applicationId);
    const last = lastCopies(records);
    const byId = new Map(files.value.map((file) => [file.fileId, file]));
    return ok({
      materials: files.value.filter(({ purpose }) => purpose === MATERIAL),
      redactions: records.flatMap((record) => {
        const file = byId.get(record.resultFileId);
        return file ? [{ ...record, file, goesWithReply: last.includes(record) }] : [];
      }),
    });
  });
}
