import type { ColumnType, Generated } from 'kysely';

export interface RedactionTables {
  redaction: RedactionTable;
  copy_taken_back: CopyTakenBackTable;
  copy_order: CopyOrderTable;
}

/** Append-only. A row is only there where the proof of its file holds. */
export interface RedactionTable {
  organ_id: string;
  redaction_id: string;
  application_id: string;
  source_file_id: string;
  result_file_id: string;
  made_at: Date;
  made_by: string;
  areas: ColumnType<unknown, string, never>;
  proof: ColumnType<unknown, string, never>;
  way: 'redacted' | 'asItIs';
  /** For `asItIs`: how much of personal data, and how many pages without text, the scan showed. */
  seen: ColumnType<unknown, string | null, never>;
}

/** Append-only: a copy that does not go with the reply after all. */
export interface CopyTakenBackTable {
  organ_id: string;
  result_file_id: string;
  taken_back_at: Date;
  taken_back_by: string;
}

/** A copy asked for: it is made outside of the request. */
export interface CopyOrderTable {
  organ_id: string;
  order_id: string;
  application_id: string;
  source_file_id: string;
  asked_at: Date;
  asked_by: string;
  alive_at: Generated<Date>;
  state: Generated<'making' | 'made' | 'remains' | 'failed'>;
  answer: ColumnType<unknown, string | null, string>;
}
