import { addDays, localDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { feeByPage, feeOfItemNotice, type FeeSlice } from '../../law/processing-fee/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { selectApplication } from '../db/applications.js';
import { itemsOfApplicant } from '../db/fee-events.js';

export interface FeeAssessmentInput {
  readonly organId: string;
  readonly applicationId: string;
  /** One of the two, never both (国办函〔2020〕109号 Art. 3). */
  readonly scale: 'items' | 'pages';
  /** Items of this application, or pages supplied on it. */
  readonly quantity: number;
}

/** What a fee notice would charge (信息处理费), and how it comes about. */
export interface FeeAssessment {
  readonly scale: 'items' | 'pages';
  readonly quantity: number;
  /** By item: the calendar month counted, and the applicant's items in it up to and with those of this application. */
  readonly month: string | null;
  readonly monthTotal: number | null;
  readonly yuan: number;
  readonly slices: readonly FeeSlice[];
}

/** Assesses the fee of an application by one scale. Refuses as `assessFeeIn`, and `access.denied`. */
export async function assessFee(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: FeeAssessmentInput,
): Promise<Result<FeeAssessment>> {
  const { organId, applicationId } = input;
  if (!maySee(viewer, { kind: 'case', organId, applicationId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, (trx) => assessFeeIn(trx, input));
}

/**
 * Assesses the fee in a transaction. By item the month is that of receipt and the order that of receipt: n is every item of
 * the same applicant (told by the keyed hash of the proof of identity) up to this application, and the notice charges
 * f(n) − f(n − k), whichever notice is written first. Refuses `application.unknown`, `fee.applicant` once the person's data
 * is erased, `fee.count`.
 */
export async function assessFeeIn(trx: OrganTransaction, input: FeeAssessmentInput): Promise<Result<FeeAssessment>> {
  const { organId, applicationId, scale, quantity } = input;
  const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
  if (!row) return refuse('application.unknown');
  if (scale === 'pages') {
    const fee = feeByPage(quantity);
    return fee.ok ? ok({ scale, quantity, month: null, monthTotal: null, ...fee.value }) : fee;
  }
  if (row.applicant_hash === null) return refuse('fee.applicant');
  const [from, to] = monthOf(row.received_on);
  const items = await itemsOfApplicant(trx, organId, row.applicant_hash, from, to);
  const place = items.findIndex((it) => it.application_id === applicationId);
  const before = items.slice(0, Math.max(place, 0)).reduce((sum, it) => sum + it.items, 0);
  const monthTotal = before + quantity;
  const fee = feeOfItemNotice(monthTotal, quantity);
  return fee.ok ? ok({ scale, quantity, month: from.slice(0, 7), monthTotal, ...fee.value }) : fee;
}

function monthOf(day: LocalDate): readonly [LocalDate, LocalDate] {
  const first = localDate(`${day.slice(0, 7)}-01`);
  // No month has more than 31 days: the 32nd lies in the next one.
  const next = localDate(`${addDays(first, 31).slice(0, 7)}-01`);
  return [first, addDays(next, -1)];
}
