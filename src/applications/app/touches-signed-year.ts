import { yearOf } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { lockChains } from '../../platform/ledger/index.js';
import { isYearSigned } from '../db/signed-year.js';
import type { Application } from '../domain/application.js';
import type { Step } from '../domain/steps/index.js';

/**
 * Whether a year whose figures a step would change is signed: the year of receipt; of a corrected day of receipt every year
 * from the one to the other. Whoever signs a year holds the organ's chain, so that a step which changes figures waits for it.
 */
export async function touchesSignedYear(
  trx: OrganTransaction,
  organId: string,
  { receivedOn }: Application,
  step: Step,
): Promise<boolean> {
  const year = yearOf(receivedOn);
  if (step.type !== 'split' && step.type !== 'correctReceipt') return isYearSigned(trx, organId, year);
  await lockChains(trx, [organId]);
  const other = step.type === 'correctReceipt' ? yearOf(step.receivedOn) : year;
  for (let each = Math.min(year, other); each <= Math.max(year, other); each += 1) {
    if (await isYearSigned(trx, organId, each)) return true;
  }
  return false;
}
