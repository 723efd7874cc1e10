import { ok, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Step, StepRole } from '../domain/steps/index.js';
import { assessFeeIn } from './fee-assessment.js';

/**
 * A fee notice by item with the applicant's items of the month as the ledger has them, whatever the person gave; an import
 * brings its own count. Other steps stay as they are.
 */
export async function withMonthTotal(
  trx: OrganTransaction,
  role: StepRole,
  step: Step,
  place: { readonly organId: string; readonly applicationId: string },
): Promise<Result<Step>> {
  if (step.type !== 'noticeFee' || step.scale !== 'items') return ok(step);
  if (role === 'system' && step.monthTotal !== undefined) return ok(step);
  const fee = await assessFeeIn(trx, { ...place, scale: step.scale, quantity: step.quantity });
  if (!fee.ok) return fee;
  return ok({ ...step, monthTotal: fee.value.monthTotal ?? step.quantity });
}
