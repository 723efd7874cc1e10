import { refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, maySee, type Viewer } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { openCaseFile, type CaseFile, type CaseFileSubject } from '../../../platform/case-files/index.js';
import type { Services } from '../../../platform/services.js';
import type { RecordPlace } from '../../../platform/vault/index.js';
import { selectApplication } from '../../db/applications.js';

/** What was searched out for a case, as it is: for the organ's staff alone. */
export const MATERIAL = 'material';
/** A copy built anew, redacted or as it is, whose proof holds: may be handed to the applicant. */
export const REDACTED = 'redacted';

/** A case of an organ. */
export interface CasePlace {
  readonly organId: string;
  readonly applicationId: string;
}

export interface MaterialPlace extends CasePlace {
  readonly fileId: string;
}

export function subjectOf({ organId, applicationId }: CasePlace): CaseFileSubject {
  return { organId, kind: 'application', id: applicationId };
}

/**
 * Looks into a case's materials: whoever reviews what goes out must see what it was made of (审核, 《条例》 Art. 45). Refuses
 * `access.denied`, `application.unknown`.
 */
export async function inCase<T>(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, applicationId }: CasePlace,
  work: (trx: OrganTransaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!maySee(viewer, { kind: 'material', organId, applicationId })) return refuse('access.denied');
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    const known = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    return known ? work(trx) : refuse('application.unknown');
  });
}

/**
 * Works, as the office that makes copies, in a case that is still being handled, which nobody closes meanwhile: what goes
 * with a reply is fixed when it is given. Refuses as `inCase`, and `application.closed`.
 */
export async function inOpenCase<T>(
  services: Pick<Services, 'db'>,
  viewer: Viewer,
  place: CasePlace,
  work: (trx: OrganTransaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayActFor(viewer, place.organId)) return refuse('access.denied');
  return inCase(services, viewer, place, async (trx) => {
    const row = await selectApplication(trx, place.organId, place.applicationId).forUpdate().executeTakeFirst();
    if (row?.state === 'closed') return refuse('application.closed', { closedOn: row.closed_on ?? '' });
    return work(trx);
  });
}

/** The original with its bytes. Refuses as `inCase`, `not.found` (also for a file of another purpose), `file.gone`. */
export async function openMaterial(
  services: Services,
  viewer: Viewer,
  place: MaterialPlace,
): Promise<Result<{ readonly file: CaseFile; readonly content: Buffer }>> {
  const opened = await inCase(services, viewer, place, (trx) =>
    openCaseFile(trx, services, subjectOf(place), place.fileId),
  );
  if (opened.ok && opened.value.file.purpose !== MATERIAL) return refuse('not.found', { what: '该材料' });
  return opened;
}

/** Why a material goes out as it is though the scan showed something (复核意见): erased with the rest of the case's words. */
export function secondLookRecord({ organId, applicationId }: CasePlace, redactionId: string): RecordPlace {
  return { organId, streamId: applicationId, kind: `supply/${redactionId}` };
}
