import { isId } from '../../kernel/ids.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { hasCaseFile } from '../../platform/case-files/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { selectApplication } from '../db/applications.js';
import { hasDispute } from '../db/dispute-of-case.js';
import type { Step } from '../domain/steps/index.js';

interface Place {
  readonly organId: string;
  readonly applicationId: string;
}

/**
 * Whether what a step names by its id is of this organ, and of this case where it must be: the earlier application, the dispute,
 * the files handed in. What the domain finds in the state itself (routes, consultations) and letters are checked with the step.
 * Refuses `step.earlier`, `step.earlier-unanswered`, `step.dispute`, `not.found`.
 */
export async function checkNamedIds(trx: OrganTransaction, place: Place, step: Step): Promise<Result<null>> {
  switch (step.type) {
    case 'judgeRepeat':
      return checkEarlier(trx, place, step.earlierId, step.repeated ? 'answered' : 'any');
    case 'reopen': {
      const { disputeId } = step;
      if (disputeId === undefined) return ok(null);
      const known = isId(disputeId) && (await hasDispute(trx, { ...place, disputeId }));
      return known ? ok(null) : refuse('step.dispute');
    }
    case 'receiveCorrection':
      for (const fileId of step.files ?? []) {
        const subject = { organId: place.organId, kind: 'application', id: place.applicationId } as const;
        const known = isId(fileId) && (await hasCaseFile(trx, subject, fileId));
        if (!known) return refuse('not.found', { what: '该文件' });
      }
      return ok(null);
    default:
      return ok(null);
  }
}

/** 《条例》 Art. 36 (6): the organ has replied already to an earlier application, another than this. */
async function checkEarlier(
  trx: OrganTransaction,
  { organId, applicationId }: Place,
  earlierId: string,
  needed: 'answered' | 'any',
): Promise<Result<null>> {
  if (!isId(earlierId)) return refuse('step.earlier');
  const [own, earlier] = [
    await selectApplication(trx, organId, applicationId).executeTakeFirst(),
    await selectApplication(trx, organId, earlierId).executeTakeFirst(),
  ];
  // Refused by the step itself.
  if (!own) return ok(null);
  if (!earlier || earlierId === applicationId || earlier.received_on > own.received_on) {
    return refuse('step.earlier');
  }
  return needed === 'answered' && earlier.first_closed_on === null ? refuse('step.earlier-unanswered') : ok(null);
}
