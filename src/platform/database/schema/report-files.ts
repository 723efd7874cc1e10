/** Tables of what is published with a version of an annual report. */
export interface ReportFileTables {
  annual_report_ledger: AnnualReportLedgerTable;
  annual_report_file: AnnualReportFileTable;
}

/** The open ledger (`ledger.ndjson`) of a published version, as it was announced with it. Public. */
export interface AnnualReportLedgerTable {
  organ_id: string;
  year: number;
  version: number;
  /** Code of the organ as the ledger's first line has it. */
  organ_code: string;
  /** Lines of things, the first line left out. */
  lines: number;
  /** Hash of the last line. */
  head: string;
  /** Hash of the first line. */
  hash: string;
}

/** A file of a published version, made once and kept in the file store under its hash. Public. */
export interface AnnualReportFileTable {
  organ_id: string;
  year: number;
  version: number;
  /** `pdf`, `docx`, `xlsx`, `json`, `ndjson` … */
  format: string;
  file_hash: string;
  bytes: number;
  made_at: Date;
}
