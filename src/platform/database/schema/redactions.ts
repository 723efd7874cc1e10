import type { ColumnType } from 'kysely';

export interface RedactionTables {
  redaction: RedactionTable;
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
}
