import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';

const TYPES = ['application.feeNoticed', 'application.feeNoticeDelivered', 'application.feePaid'] as const;

export interface FeeEventRow {
  readonly application_id: string;
  readonly type: (typeof TYPES)[number];
  readonly legal_date: LocalDate;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receipt_number: string;
  readonly applicant_column: string;
  readonly received_on: LocalDate;
  readonly state: 'open' | 'closed';
  readonly outcome: string | null;
  readonly closed_on: LocalDate | null;
}

/** The fee events of the applications whose fee notice is dated in these days, with what they belong to, in order. */
export async function feeEventsOf(
  trx: OrganTransaction,
  organId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<FeeEventRow[]> {
  const { rows } = await sql<FeeEventRow>`
    SELECT a.application_id, e.type, e.legal_date, e.payload, a.receipt_number, a.applicant_column, a.received_on,
      a.state, a.outcome, a.closed_on
    FROM event n
    JOIN application a ON a.organ_id = n.organ_id AND a.application_id = n.stream_id
    JOIN event e ON e.organ_id = n.organ_id AND e.stream_id = n.stream_id AND e.type IN (${sql.join([...TYPES])})
    WHERE n.organ_id = ${organId} AND n.type = 'application.feeNoticed' AND n.legal_date BETWEEN ${from} AND ${to}
    ORDER BY n.legal_date, a.receipt_number, e.seq`.execute(trx);
  return rows;
}

export interface MonthItem {
  readonly application_id: string;
  /** Items charged by a notice; 1 where there is none by item. */
  readonly items: number;
}

/** The applications of one applicant received in these days, in the order of their receipt. */
export async function itemsOfApplicant(
  trx: OrganTransaction,
  organId: string,
  applicantHash: string,
  from: LocalDate,
  to: LocalDate,
): Promise<MonthItem[]> {
  const { rows } = await sql<MonthItem>`
    SELECT a.application_id, coalesce((
      SELECT (e.payload->>'quantity')::int FROM event e
      WHERE e.organ_id = a.organ_id AND e.stream_id = a.application_id AND e.type = 'application.feeNoticed'
        AND e.payload->>'scale' = 'items' LIMIT 1
    ), 1) AS items
    FROM application a
    WHERE a.organ_id = ${organId} AND a.applicant_hash = ${applicantHash} AND a.kind = 'information'
      AND a.received_on BETWEEN ${from} AND ${to}
    ORDER BY a.received_on, a.receipt_number`.execute(trx);
  return rows;
}
