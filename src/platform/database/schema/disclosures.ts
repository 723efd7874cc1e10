import type { Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface DisclosureTables {
  disclosure_import: DisclosureImportTable;
  disclosure_record: DisclosureRecordTable;
  counted_decision: CountedDecisionTable;
}

/** A file or request that brought records or decisions; it can be taken back whole. */
export interface DisclosureImportTable {
  organ_id: string;
  import_id: string;
  sheet: 'records' | 'decisions' | 'publications';
  format: 'xlsx' | 'csv' | 'api' | 'folder';
  file_name: string | null;
  /** SHA-256 of the file, as hex. */
  file_hash: string | null;
  rows: number;
  imported_at: Date;
  imported_by: string;
  taken_back_at: Date | null;
  taken_back_by: string | null;
}

/** Projection of a rule (规章) or normative document (行政规范性文件) with its effect; rows of table `t2`. */
export interface DisclosureRecordTable {
  organ_id: string;
  record_id: string;
  kind: 'rules' | 'normative';
  title: string;
  document_number: string | null;
  made_on: LocalDate;
  published_on: LocalDate | null;
  in_force_on: LocalDate;
  /** From this day on it has no effect. */
  ended_on: LocalDate | null;
  ended_as: 'repealed' | 'invalid' | 'replaced' | null;
  replaced_by: string | null;
  /** Why it was taken out again; it then counts nowhere. */
  withdrawn: 'duplicate' | 'notOurs' | 'otherKind' | 'mistaken' | 'importTakenBack' | null;
  import_id: string | null;
  entered_by: string;
  entered_at: Date;
  version: number;
}

/** Decisions of a kind within a year, a month or a day, or charges collected, as their own system counts them. */
export interface CountedDecisionTable {
  organ_id: string;
  decision_id: string;
  import_id: string;
  kind: 'licensing' | 'penalties' | 'coercion' | 'charges';
  period: string;
  /** The last day of the period. */
  counts_on: LocalDate;
  counts_year: Generated<number>;
  count: number | null;
  amount_fen: number | null;
  source: string;
  reference: string | null;
  taken_back: Generated<boolean>;
}
