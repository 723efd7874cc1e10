import { feesOfYear } from '../../../applications/index.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { FEE_FIRST_YEAR } from '../../../law/processing-fee/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { versionsOf } from '../../db/versions.js';
import type { ReferredFigures } from '../../domain/tell/resolve-text.js';

/** What texts may refer to beside the cells of their report: last year's published report, and the register of fees. */
export async function loadBeside(
  trx: OrganTransaction,
  { organId, year, today }: { readonly organId: string; readonly year: number; readonly today: LocalDate },
): Promise<Pick<ReferredFigures, 'previous' | 'fees'>> {
  const [before] = await versionsOf(trx, organId, year - 1);
  const fees = year < FEE_FIRST_YEAR ? null : await feesOfYear(trx, organId, { year, today });
  return { previous: before?.content.document.cells ?? null, fees };
}
