import type { Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface ApplicationTables {
  receipt_counter: ReceiptCounterTable;
  application: ApplicationTable;
  application_count: ApplicationCountTable;
  case_file: CaseFileTable;
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
  kind: Generated<'information' | 'ownRecord'>;
  /** Where it stands and for whom it waits: for the work list. */
  phase: Generated<string>;
  waiting_for: string | null;
  /** A limit is running: no correction or payment is awaited. */
  running: Generated<boolean>;
  has_draft: Generated<boolean>;
  /** The division it was passed to last. */
  division: string | null;
  /** The next thing due beside the reply. */
  next_due_what: string | null;
  next_due_on: LocalDate | null;
  reopened: Generated<boolean>;
  split_from: string | null;
  agent: Generated<boolean>;
  joint: Generated<number>;
  /** Keyed hash of the proof of identity, to find the same applicant's other applications. */
  applicant_hash: string | null;
  /** The first closing: table `t3` counts it alone. */
  first_outcome: string | null;
  first_closed_on: LocalDate | null;
  /** Made by the database from `received_on` and `first_closed_on`; 9999 while never closed. */
  received_year: Generated<number>;
  closed_year: Generated<number>;
}

/** How many applications stand in each group of table t3; kept by triggers, never written by the application. */
export interface ApplicationCountTable {
  organ_id: string;
  kind: 'information' | 'ownRecord';
  received_year: number;
  /** Of the first closing; 9999 while never closed. */
  closed_year: number;
  /** Of the first closing; empty while never closed. */
  outcome: string;
  applicant_column: string;
  count: number;
}

/** A file of a case: sealed in the store, its name sealed here. */
export interface CaseFileTable {
  organ_id: string;
  file_id: string;
  subject_kind: 'application' | 'dispute' | 'complaint';
  subject_id: string;
  purpose: string;
  media_type: string;
  size: number;
  stored_hash: string;
  content_hash: string | null;
  key_id: string | null;
  sealed_key: Buffer | null;
  sealed_name: Buffer | null;
  stored_at: Date;
  stored_by: string;
  erased_at: Date | null;
}
