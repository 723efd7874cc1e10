import { currentCalendar } from '../../calendar/index.js';
import { firstDayOf, lastDayOf, localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { limitEnd } from '../../law/limits/index.js';
import type { FeeSlice } from '../../law/processing-fee/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { feeEventsOf, type FeeEventRow } from '../db/fee-events.js';

/**
 * How a fee stands: `waiting` 待缴 · `overdue` 逾期未缴, not yet closed · `paid` 已缴 · `unpaid` 逾期未缴，不再处理 · `dropped`
 * closed otherwise before it was paid.
 */
export type FeeState = 'waiting' | 'overdue' | 'paid' | 'unpaid' | 'dropped';

export interface FeeEntry {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly applicantColumn: string;
  readonly receivedOn: LocalDate;
  readonly scale: 'items' | 'pages';
  readonly quantity: number;
  readonly monthTotal: number | null;
  readonly yuan: number;
  readonly slices: readonly FeeSlice[];
  readonly noticedOn: LocalDate;
  readonly deliveredOn: LocalDate | null;
  /** Last day to pay, 20 working days from receiving the notice; `null` while that is not on record. */
  readonly payBy: LocalDate | null;
  readonly payByProvisional: boolean;
  readonly paidOn: LocalDate | null;
  readonly state: FeeState;
}

export interface FeeRegister {
  readonly organId: string;
  readonly year: number;
  readonly entries: readonly FeeEntry[];
  readonly noticedYuan: number;
  readonly paidYuan: number;
  readonly waitingYuan: number;
}

/**
 * The register of information processing fees (信息处理费台账) for the finance office: the notices of a year, without who
 * applied. Refuses `access.denied`.
 */
export async function feeRegister(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, now }: { readonly organId: string; readonly year: number; readonly now: Date },
): Promise<Result<FeeRegister>> {
  if (!maySee(viewer, { kind: 'caseList', organId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const noticed = { from: firstDayOf(year), to: lastDayOf(year), today: localDateInShanghai(now) };
    const entries = await feeEntriesIn(trx, organId, noticed);
    const sum = (of: readonly FeeEntry[]) => of.reduce((total, it) => total + it.yuan, 0);
    return ok({
      organId,
      year,
      entries,
      noticedYuan: sum(entries),
      paidYuan: sum(entries.filter((it) => it.state === 'paid')),
      waitingYuan: sum(entries.filter((it) => it.state === 'waiting' || it.state === 'overdue')),
    });
  });
}

/** The entries of the register whose notices are dated in these days, as they stand on `today`. */
export async function feeEntriesIn(
  trx: OrganTransaction,
  organId: string,
  { from, to, today }: { readonly from: LocalDate; readonly to: LocalDate; readonly today: LocalDate },
): Promise<FeeEntry[]> {
  const calendar = await currentCalendar(trx);
  const byCase = new Map<string, FeeEventRow[]>();
  for (const row of await feeEventsOf(trx, organId, from, to)) {
    byCase.set(row.application_id, [...(byCase.get(row.application_id) ?? []), row]);
  }
  return [...byCase.values()].flatMap((events) => entryOf(events, calendar, today) ?? []);
}

function entryOf(events: readonly FeeEventRow[], calendar: WorkingCalendar, today: LocalDate): FeeEntry | null {
  const noticed = events.findLast((it) => it.type === 'application.feeNoticed');
  if (!noticed) return null;
  const dayOf = (type: FeeEventRow['type']) => events.findLast((it) => it.type === type)?.legal_date ?? null;
  const deliveredOn = dayOf('application.feeNoticeDelivered');
  const paidOn = dayOf('application.feePaid');
  const end = deliveredOn === null ? null : limitEnd(calendar, 'feePayment', deliveredOn);
  const payBy = end?.ok ? end.value.date : null;
  const { scale, quantity, monthTotal, yuan, slices } = noticed.payload as Pick<
    FeeEntry,
    'scale' | 'quantity' | 'monthTotal' | 'yuan' | 'slices'
  >;
  return {
    applicationId: noticed.application_id,
    receiptNumber: noticed.receipt_number,
    applicantColumn: noticed.applicant_column,
    receivedOn: noticed.received_on,
    scale,
    quantity,
    monthTotal,
    yuan,
    slices,
    noticedOn: noticed.legal_date,
    deliveredOn,
    payBy,
    payByProvisional: end?.ok ? end.value.provisional : false,
    paidOn,
    state: stateOf(noticed, paidOn, payBy, today),
  };
}

function stateOf(row: FeeEventRow, paidOn: LocalDate | null, payBy: LocalDate | null, today: LocalDate): FeeState {
  if (paidOn !== null) return 'paid';
  if (row.state === 'closed') return row.outcome === 'other.unpaid' ? 'unpaid' : 'dropped';
  return payBy !== null && today > payBy ? 'overdue' : 'waiting';
}
