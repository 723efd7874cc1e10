import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface LedgerTables {
  event: EventTable;
  ledger_head: LedgerHeadTable;
  signed_year: SignedYearTable;
  personal_record: PersonalRecordTable;
}

/** Append-only: the database refuses UPDATE and DELETE. */
export interface EventTable {
  organ_id: string;
  stream_id: string;
  /** 1, 2, 3 … within the stream. */
  seq: number;
  /** Place in the organ's chain, from 1. */
  position: number;
  type: string;
  schema_version: number;
  recorded_at: Date;
  legal_date: LocalDate;
  actor: string;
  payload: ColumnType<Record<string, unknown>, string, never>;
  prev_hash: string;
  hash: string;
}

/** Where an organ's chain ends; locked while events are appended. */
export interface LedgerHeadTable {
  organ_id: string;
  position: number;
  hash: string;
}

/** A year whose figures have been signed; an event dated back into it makes a correction version due. */
export interface SignedYearTable {
  organ_id: string;
  year: number;
  signed_at: Date;
  late_event_at: Date | null;
}

/** Personal data, encrypted and erasable; the ledger holds only a salted commitment to it. */
export interface PersonalRecordTable {
  organ_id: string;
  stream_id: string;
  kind: string;
  key_id: string | null;
  ciphertext: Buffer | null;
  erased_at: Date | null;
}
