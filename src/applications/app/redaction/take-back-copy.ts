import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { insertTakenBack, listRedactions } from '../../db/redactions.js';
import { inOpenCase, type MaterialPlace } from './material.js';

/**
 * Takes a copy back (撤回拟提供的文件) before the reply is issued: it goes to nobody, and no earlier copy of its material in
 * its place. Refuses as `inOpenCase`, and `not.found`.
 */
export async function takeBackCopy(services: Services, act: Act, place: MaterialPlace): Promise<Result<null>> {
  const { organId, applicationId, fileId } = place;
  return inOpenCase(services, act.viewer, place, async (trx) => {
    const copy = (await listRedactions(trx, organId, applicationId)).find(
      ({ resultFileId }) => resultFileId === fileId,
    );
    if (!copy) return refuse('not.found', { what: '该文件' });
    if (copy.takenBackAt === null) {
      await insertTakenBack(trx, organId, { resultFileId: fileId, at: act.now, by: actorOf(act.viewer) });
    }
    return ok(null);
  });
}
