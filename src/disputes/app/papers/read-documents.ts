import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, maySee, type Viewer } from '../../../kernel/visibility.js';
import { listCaseFiles, openCaseFile, type CaseFile } from '../../../platform/case-files/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { selectDispute } from '../../db/disputes.js';
import { DOCUMENT_PURPOSES } from '../../domain/state.js';

interface DisputePlace {
  readonly organId: string;
  readonly disputeId: string;
}

/** The files of a dispute with their names (案卷材料), for the organ's own office. Refuses `access.denied`, `dispute.unknown`. */
export async function listDocuments(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  viewer: Viewer,
  { organId, disputeId }: DisputePlace,
): Promise<Result<CaseFile[]>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId: disputeId })) return refuse('access.denied');
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    if (!(await selectDispute(trx, organId, disputeId).executeTakeFirst())) return refuse('dispute.unknown');
    return listCaseFiles(trx, vault, { organId, kind: 'dispute', id: disputeId }, DOCUMENT_PURPOSES);
  });
}

export interface OpenedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** One of these files. Refuses as `listDocuments`, and `not.found`, `file.gone`. */
export async function openDocument(
  services: Services,
  viewer: Viewer,
  { organId, disputeId, fileId }: DisputePlace & { readonly fileId: string },
): Promise<Result<OpenedDocument>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId: disputeId })) return refuse('access.denied');
  return withOrgan(services.db, { actor: actorOf(viewer), organId }, async (trx) => {
    const opened = await openCaseFile(trx, services, { organId, kind: 'dispute', id: disputeId }, fileId);
    if (!opened.ok) return opened;
    const { file, content } = opened.value;
    return ok({ name: file.name ?? fileId, mediaType: file.mediaType, content });
  });
}
