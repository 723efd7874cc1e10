import type { Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface ApplicationTables {
  receipt_counter: ReceiptCounterTable;
  application: ApplicationTable;
}

/** The last receipt number given, by organ and year: a locked row, so that numbers have no gap and no double. */
export interface ReceiptCounterTable {
  organ_id: string;
  year: number;
  last: number;
}

/** Projection of an application's events, written in the same transaction; nothing in it identifies a person. */
export interface ApplicationTable {
  organ_id: string;
  application_id: string;
  receipt_number: string;
  channel: string;
  applicant_column: string;
  wanted_form: string;
  submitted_at: Date;
  received_on: LocalDate;
  due_on: LocalDate;
  due_provisional: boolean;
  state: 'open' | 'closed';
  outcome: string | null;
  ground: string | null;
  closed_on: LocalDate | null;
  overdue: boolean | null;
  /** Seq of its last event. */
  version: number;
  query_code_hash: string;
  idempotency_hash: string | null;
  request_hash: string | null;
  /** Made by the database from `received_on` and `closed_on`; 9999 while open. */
  received_year: Generated<number>;
  closed_year: Generated<number>;
}
