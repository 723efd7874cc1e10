import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, maySee, type Act } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { readPersonal } from '../../platform/vault/index.js';
import { selectApplication } from '../db/applications.js';
import type { Applicant } from '../domain/request.js';

/**
 * Shows who applied: name, proof of identity, contact. Every look is an event of its own in the ledger (who, when, which
 * application). `null` after erasure. Refuses `access.denied` and `application.unknown`.
 */
export async function revealIdentity(
  { db, vault }: Services,
  act: Act,
  input: { readonly organId: string; readonly applicationId: string },
): Promise<Result<Applicant | null>> {
  const { organId, applicationId } = input;
  const { viewer } = act;
  const allowed =
    maySee(viewer, { kind: 'identity', organId, applicationId }) &&
    (viewer.kind === 'staff' || viewer.kind === 'system');
  if (!allowed) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    if (!(await selectApplication(trx, organId, applicationId).executeTakeFirst()))
      return refuse('application.unknown');
    const applicant = await readPersonal(trx, vault, { organId, streamId: applicationId, kind: 'applicant' });
    if (!applicant.ok) return applicant;
    // A stream of its own: looking at a case does not change the case.
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const looked = {
      type: 'identity.revealed',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { applicationId },
    };
    await appendEvents(trx, origin, [looked]);
    return ok(applicant.value as Applicant | null);
  });
}
