import type { ColumnType } from 'kysely';

export interface SimilarCheckTables {
  similar_request: SimilarRequestTable;
  similar_check: SimilarCheckTable;
}

/** A comparison of members' texts that a competent department has asked for and that is not done yet. It holds no text. */
export interface SimilarRequestTable {
  department_id: string;
  year: number;
  asked_at: Date;
}

/** What the last comparison of a year found, for the department that asked. */
export interface SimilarCheckTable {
  organ_id: string;
  year: number;
  made_at: Date;
  reports: number;
  /** Of them, those compared with their organ's own of the year before. */
  with_previous: number;
  /** `SimilarPair[]` of src/annual-report. */
  pairs: ColumnType<readonly Record<string, unknown>[], string, string>;
}
