import { newId } from '../../../kernel/ids.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { caseFilePlace, insertCaseFile } from '../../../platform/case-files/index.js';
import {
  discardUploads,
  keepUploads,
  type KeptUpload,
  type ReceivedFile,
  type UploadType,
} from '../../../platform/files/index.js';
import { REDACTION_LIMITS } from '../../../platform/redaction/index.js';
import type { Services } from '../../../platform/services.js';
import { inOpenCase, MATERIAL, subjectOf, type CasePlace } from './material.js';

/** Bounds of one form of materials. */
export const MATERIAL_BOUNDS = {
  files: 10,
  fileBytes: REDACTION_LIMITS.fileBytes,
  totalBytes: 2 * REDACTION_LIMITS.fileBytes,
} as const;

/**
 * Adds what was searched out for a case (拟提供的材料): PDF files and pictures, kept sealed; all or none. Gives their ids.
 * An office file is refused: what it holds beside its pages (revisions, notes, hidden cells, authors) is found by nobody
 * who looks at it, and only a copy built of drawn pages can be proved to be without it. Refuses `upload.*`,
 * `material.type`, `access.denied`, `application.unknown`.
 */
export async function addMaterials(
  services: Services,
  act: Act,
  place: CasePlace,
  files: readonly ReceivedFile[],
): Promise<Result<string[]>> {
  const subject = subjectOf(place);
  const allowed = await inOpenCase(services, act.viewer, place, async () => ok(null));
  if (!allowed.ok) return allowed;
  const ids = files.map(() => newId());
  const idAt = (index: number) => ids[index] as string;
  const kept = await keepUploads(services, files, (index) => caseFilePlace(subject, idAt(index)), MATERIAL_BOUNDS);
  if (!kept.ok) return kept;
  const added = await enter(services, act, place, kept.value, idAt);
  if (!added.ok) await discardUploads(services, kept.value);
  return added.ok ? ok(ids) : added;
}

const TAKEN: readonly UploadType[] = ['pdf', 'png', 'jpeg'];

async function enter(
  services: Services,
  act: Act,
  place: CasePlace,
  kept: readonly KeptUpload[],
  idAt: (index: number) => string,
): Promise<Result<null>> {
  const other = kept.find(({ type }) => !TAKEN.includes(type));
  if (other !== undefined) return refuse('material.type', { name: other.name });
  return inOpenCase(services, act.viewer, place, async (trx) => {
    for (const [index, file] of kept.entries()) {
      await insertCaseFile(trx, services.vault, subjectOf(place), {
        fileId: idAt(index),
        purpose: MATERIAL,
        name: file.name,
        mediaType: file.mediaType,
        file,
        storedAt: act.now,
        storedBy: actorOf(act.viewer),
      });
    }
    return ok(null);
  });
}
