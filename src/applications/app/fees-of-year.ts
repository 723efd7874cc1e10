import { firstDayOf, lastDayOf, type LocalDate } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { feeEntriesIn } from './fee-register.js';

/** The processing fee (信息处理费) of a year in figures: notices dated in it, and payments made in it. */
export interface FeesOfYear {
  readonly notices: number;
  /** Sum of these notices, in 元. */
  readonly noticed: number;
  readonly payments: number;
  /** Collected in the year, in 元, also on notices of the year before. */
  readonly yuan: number;
}

/** Counts the fees of an organ's year, as they stand on `today`. */
export async function feesOfYear(
  trx: OrganTransaction,
  organId: string,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): Promise<FeesOfYear> {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const entries = await feeEntriesIn(trx, organId, { from: firstDayOf(year - 1), to: last, today });
  const noticed = entries.filter((entry) => entry.noticedOn >= first);
  const paid = entries.filter(({ paidOn }) => paidOn !== null && paidOn >= first && paidOn <= last);
  const sum = (of: typeof entries) => of.reduce((total, { yuan }) => total + yuan, 0);
  return { notices: noticed.length, noticed: sum(noticed), payments: paid.length, yuan: sum(paid) };
}
