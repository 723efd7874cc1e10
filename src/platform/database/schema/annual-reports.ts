import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface AnnualReportTables {
  annual_report: AnnualReportTable;
  annual_report_cell: AnnualReportCellTable;
  annual_report_section: AnnualReportSectionTable;
  annual_report_version: AnnualReportVersionTable;
}

/** A report being drafted, one for each organ and year. */
export interface AnnualReportTable {
  organ_id: string;
  year: number;
  stream_id: string;
  /** Seq of its last event. */
  version: number;
  published_version: number;
}

/** A figure no record stands behind (`t2`), typed in by a person who gives the reason. */
export interface AnnualReportCellTable {
  organ_id: string;
  year: number;
  cell: string;
  value: number;
  typed_by: string;
  reason: string;
  typed_at: Date;
}

/** Text of the preamble (0) and the six sections (1 to 6). */
export interface AnnualReportSectionTable {
  organ_id: string;
  year: number;
  section: number;
  text: string;
}

/** A published version: figures and text frozen; earlier versions stay. Public. */
export interface AnnualReportVersionTable {
  organ_id: string;
  year: number;
  version: number;
  published_on: LocalDate;
  published_at: Date;
  published_by: string;
  correction_note: string | null;
  organ_name: string;
  content: ColumnType<Record<string, unknown>, string, never>;
  content_hash: string;
  /** SHA-256 of the .docx in the file store. */
  docx_hash: string | null;
}
