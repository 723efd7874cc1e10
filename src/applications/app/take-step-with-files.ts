import { refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { ReceivedFile } from '../../platform/files/index.js';
import type { Services } from '../../platform/services.js';
import { selectApplication } from '../db/applications.js';
import type { Step } from '../domain/steps/index.js';
import { discardCaseFiles, enterCaseFiles, keepCaseFiles, type KeptCaseFile } from './intake-files.js';
import { asTakenBy, stepRoleOf } from './step-role.js';
import { takeStepIn, type StepTaken } from './take-step.js';

export interface StepWithFiles {
  readonly organId: string;
  readonly applicationId: string;
  /** Purpose under which the files stand in the case. */
  readonly purpose: string;
  readonly received: readonly ReceivedFile[];
  /** The step, which may name the files kept. */
  readonly stepOf: (fileIds: readonly string[]) => Step;
  /** What else stands or falls with the step. */
  readonly alongside?: (trx: OrganTransaction) => Promise<Result<null>>;
}

/**
 * Takes a step of who stands outside the office, with the files they hand in, on the case as it is at that moment: all of
 * it or nothing. Refuses as `takeStep`, and `upload.…` by the file's name.
 */
export async function takeStepWithFiles(
  services: Services,
  act: Act,
  asked: StepWithFiles,
): Promise<Result<StepTaken>> {
  const { organId, applicationId } = asked;
  const role = stepRoleOf(act.viewer, organId, applicationId);
  if (role === null) return refuse('access.denied');
  const kept = await keepCaseFiles(services, { organId, kind: 'application', id: applicationId }, asked.received);
  if (!kept.ok) return kept;
  const step = asTakenBy(act.viewer, asked.stepOf(kept.value.map(({ fileId }) => fileId)));
  let entered = false;
  try {
    const taken =
      step === null
        ? refuse('access.denied')
        : await withOrgan(services.db, { actor: actorOf(act.viewer), organId }, async (trx) => {
            const row = await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst();
            if (!row) return refuse('application.unknown');
            const along = await (asked.alongside?.(trx) ?? null);
            if (along && !along.ok) return along;
            await enter(trx, services, act, asked, kept.value);
            return takeStepIn(trx, services, act, role, { organId, applicationId, expectedVersion: row.version, step });
          });
    entered = taken.ok;
    return taken;
  } finally {
    if (!entered) await discardCaseFiles(services, kept.value);
  }
}

function enter(
  trx: OrganTransaction,
  { vault }: Services,
  act: Act,
  { organId, applicationId, purpose }: StepWithFiles,
  kept: readonly KeptCaseFile[],
): Promise<void> {
  return enterCaseFiles(trx, vault, act, {
    subject: { organId, kind: 'application', id: applicationId },
    purpose,
    kept,
  });
}
