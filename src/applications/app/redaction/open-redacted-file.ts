import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, maySee, type Viewer } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { openCaseFile, type CaseFile } from '../../../platform/case-files/index.js';
import type { Services } from '../../../platform/services.js';
import { selectApplication } from '../../db/applications.js';
import { loadApplication } from '../load-application.js';
import { suppliedWith } from './disclosed-copies.js';
import { REDACTED, subjectOf, type MaterialPlace } from './material.js';

/**
 * Opens a copy: for the organ's staff, and for the applicant one that went with the reply that stands. A file of any other
 * purpose is not found here, so that no way leads to an original. Refuses `access.denied`, `application.unknown`,
 * `not.found`, `file.gone`.
 */
export async function openRedactedFile(
  services: Services,
  viewer: Viewer,
  place: MaterialPlace,
): Promise<Result<{ readonly file: CaseFile; readonly content: Buffer }>> {
  const { organId, applicationId, fileId } = place;
  if (!maySee(viewer, { kind: 'identity', organId, applicationId })) return refuse('access.denied');
  return withOrgan(services.db, { actor: actorOf(viewer), organId }, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    if (!row) return refuse('application.unknown');
    if (viewer.kind === 'applicant') {
      const loaded = await loadApplication(trx, organId, applicationId);
      const supplied = loaded ? suppliedWith(loaded.state) : [];
      if (!supplied.some((supply) => supply.fileId === fileId)) return refuse('not.found', { what: '该文件' });
    }
    const opened = await openCaseFile(trx, services, subjectOf(place), fileId);
    if (!opened.ok) return opened;
    return opened.value.file.purpose === REDACTED ? ok(opened.value) : refuse('not.found', { what: '该文件' });
  });
}
