import { feesOfYear } from '../../../applications/index.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { FEE_FIRST_YEAR } from '../../../law/processing-fee/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Organ } from '../../../organs/index.js';
import type { ReferredFigures } from '../../domain/tell/resolve-text.js';
import { previousReport } from '../uploads/previous-report.js';

/** What texts may refer to beside the cells of their report: last year's report, and the register of fees. */
export async function loadBeside(
  trx: OrganTransaction,
  {
    organ,
    year,
    today,
  }: { readonly organ: Pick<Organ, 'id' | 'name'>; readonly year: number; readonly today: LocalDate },
): Promise<Pick<ReferredFigures, 'previous' | 'fees'>> {
  const before = await previousReport(trx, { organ, year: year - 1, today });
  const fees = year < FEE_FIRST_YEAR ? null : await feesOfYear(trx, organ.id, { year, today });
  return { previous: before?.document.cells ?? null, fees };
}
