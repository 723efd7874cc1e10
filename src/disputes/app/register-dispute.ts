import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { insertDispute } from '../db/disputes.js';
import { decideRegister } from '../domain/dispute.js';
import { evolve } from '../domain/evolve.js';
import { checkParties, type PartiesRecord } from '../domain/parties.js';
import type { Capacity, Procedure } from '../domain/state.js';
import { loadDispute } from './load-dispute.js';
import { sealParties } from './seal-parties.js';

export interface RegisterDisputeInput {
  readonly organId: string;
  readonly kind: DisputeRow;
  /** Number of the case at the reconsideration organ or the court; no names. */
  readonly caseNumber: string;
  /** Day it was accepted there. */
  readonly openedOn: LocalDate;
  readonly applicationId?: string | undefined;
  readonly reconsiderationId?: string | undefined;
  /** Reconsideration organ or court. */
  readonly forum?: string | undefined;
  readonly procedure?: Procedure | undefined;
  readonly capacity?: Capacity | undefined;
  readonly jointWith?: string | undefined;
  /** Kept in the vault. */
  readonly parties?: PartiesRecord | undefined;
}

/**
 * Registers a reconsideration or suit over a disclosure case (《条例》 Art. 51), linked to an application or alone. Refuses a
 * case number known already (`dispute.known`), dates out of order, a suit after reconsideration without one that has ended,
 * `application.unknown`.
 */
export async function registerDispute(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  act: Act,
  input: RegisterDisputeInput,
): Promise<Result<{ readonly disputeId: string }>> {
  const { organId, applicationId, reconsiderationId, parties, forum, procedure, capacity, jointWith } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const record = parties ? checkParties(parties) : ok(null);
  if (!record.ok) return record;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const before = reconsiderationId ? await loadDispute(trx, organId, reconsiderationId) : null;
    if (applicationId && !(await isKnown(trx, organId, applicationId))) return refuse('application.unknown');
    const disputeId = newId();
    const sealed = record.value && sealParties(vault, { organId, disputeId, number: 1 }, record.value);
    const event = decideRegister(
      {
        kind: input.kind,
        caseNumber: input.caseNumber,
        openedOn: input.openedOn,
        applicationId: applicationId ?? null,
        reconsiderationId: reconsiderationId ?? null,
        ...(forum !== undefined && { forum }),
        ...(procedure !== undefined && { procedure }),
        ...(capacity !== undefined && { capacity }),
        ...(jointWith !== undefined && { jointWith }),
        ...(sealed && { commitments: sealed.commitments }),
      },
      before?.state ?? null,
      localDateInShanghai(act.now),
    );
    if (!event.ok) return event;
    if (!(await insertDispute(trx, organId, disputeId, evolve(null, event.value)))) {
      return refuse('dispute.known', { caseNumber: input.caseNumber.trim() });
    }
    await sealed?.store(trx);
    const origin = { organId, streamId: disputeId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [event.value]);
    return ok({ disputeId });
  });
}

type Trx = Parameters<typeof loadDispute>[0];

async function isKnown(trx: Trx, organId: string, applicationId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('application')
    .select('application_id')
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return found !== undefined;
}
