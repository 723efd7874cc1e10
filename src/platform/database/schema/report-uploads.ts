import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface ReportUploadTables {
  annual_report_upload: AnnualReportUploadTable;
}

/** A report written elsewhere that was put in as a file, of an organ for a year. */
export interface AnnualReportUploadTable {
  organ_id: string;
  upload_id: string;
  year: number;
  /** Cleaned, with the extension that agrees with the content. */
  file_name: string;
  kind: 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'xlsx' | 'pdf';
  /** Bytes. */
  size: number;
  stored_hash: string;
  /** `null` once removed, as its key. */
  content_hash: string | null;
  key_id: string | null;
  sealed_key: Buffer | null;
  /** `ReportReading` of src/annual-report; `null` once removed. */
  reading: ColumnType<Record<string, unknown> | null, string, null>;
  /** The organ itself, or the competent department that received it. */
  uploaded_by_organ: string;
  uploaded_by: string;
  uploaded_at: Date;
  /** The day the competent department received it from the organ; `null` for the organ's own. */
  received_on: LocalDate | null;
  /** Its figures stand for the organ's in the sums of governments, for as long as it has signed none here. */
  rolled_up: Generated<boolean>;
  removed_at: Date | null;
  removed_by: string | null;
  removal_reason: string | null;
}
