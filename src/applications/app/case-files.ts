import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, maySee, type Act, type Viewer } from '../../kernel/visibility.js';
import { listCaseFiles, openCaseFile, type CaseFile } from '../../platform/case-files/index.js';
import type { ReceivedFile } from '../../platform/files/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { selectApplication } from '../db/applications.js';
import { ATTACHMENT, discardCaseFiles, enterCaseFiles, keepCaseFiles } from './intake-files.js';

export interface CaseOf {
  readonly organId: string;
  readonly applicationId: string;
}

/** What was handed in with an application or later (附件), by name. Refuses `access.denied`, `application.unknown`. */
export async function listAttachments(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, applicationId }: CaseOf,
): Promise<Result<readonly CaseFile[]>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    if (!(await selectApplication(trx, organId, applicationId).executeTakeFirst()))
      return refuse('application.unknown');
    return listCaseFiles(trx, vault, { organId, kind: 'application', id: applicationId }, [ATTACHMENT]);
  });
}

/** One attachment with its content. Refuses `access.denied`, `not.found`, `file.gone`. */
export async function openAttachment(
  services: Services,
  viewer: Viewer,
  { organId, applicationId, fileId }: CaseOf & { readonly fileId: string },
): Promise<Result<{ readonly file: CaseFile; readonly content: Buffer }>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId })) return refuse('access.denied');
  return withViewer(services.db, viewer, organId, async (trx) => {
    const opened = await openCaseFile(trx, services, { organId, kind: 'application', id: applicationId }, fileId);
    // Materials searched out for the case are drawn page by page, never handed out as they are.
    return opened.ok && opened.value.file.purpose !== ATTACHMENT ? refuse('not.found', { what: '该文件' }) : opened;
  });
}

/** Adds the scan of what came on paper (附件). Gives the ids; refuses `upload.*`, `access.denied`, `application.unknown`. */
export async function addAttachments(
  services: Services,
  act: Act,
  { organId, applicationId }: CaseOf,
  received: readonly ReceivedFile[],
): Promise<Result<readonly string[]>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const subject = { organId, kind: 'application', id: applicationId } as const;
  const scope = { actor: actorOf(act.viewer), organId };
  const known = await withOrgan(services.db, scope, (trx) =>
    selectApplication(trx, organId, applicationId).executeTakeFirst(),
  );
  if (!known) return refuse('application.unknown');
  const kept = await keepCaseFiles(services, subject, received);
  if (!kept.ok) return kept;
  let entered = false;
  try {
    await withOrgan(services.db, scope, (trx) =>
      enterCaseFiles(trx, services.vault, act, { subject, purpose: ATTACHMENT, kept: kept.value }),
    );
    entered = true;
    return ok(kept.value.map(({ fileId }) => fileId));
  } finally {
    if (!entered) await discardCaseFiles(services, kept.value);
  }
}
