import type { LocalDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { refuse } from '../../kernel/result.js';
import { mayActFor, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Services } from '../../platform/services.js';
import { selectApplication } from '../db/applications.js';
import { takeStepIn, type StepTaken } from './take-step.js';

/** An order to decide anew (责令重新作出), of a reconsideration organ or a court. */
export interface RedoOrder {
  readonly organId: string;
  readonly applicationId: string;
  readonly disputeId: string;
  readonly by: 'reconsideration' | 'court';
  /** The day the order was received. */
  readonly on: LocalDate;
  readonly redoBy: LocalDate;
  /** The number of the case and its decision; no names. */
  readonly reason: string;
}

/**
 * Reopens an application by order (重新办理), in the transaction that records the order: nobody has to agree to an order, so
 * whoever registers it reopens the case. Refuses as the step `reopen`.
 */
export async function reopenByOrder(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  { organId, applicationId, disputeId, by, on, redoBy, reason }: RedoOrder,
): Promise<Result<StepTaken>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const row = await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst();
  if (!row) return refuse('application.unknown');
  const step = { type: 'reopen', on, by, disputeId, redoBy, reason } as const;
  return takeStepIn(trx, services, act, 'head', { organId, applicationId, expectedVersion: row.version, step });
}
