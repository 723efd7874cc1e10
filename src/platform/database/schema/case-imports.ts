export interface CaseImportTables {
  case_import: CaseImportTable;
  case_origin: CaseOriginTable;
}

/** An import of cases: append-only. */
export interface CaseImportTable {
  organ_id: string;
  import_id: string;
  format: 'xlsx' | 'json';
  /** SHA-256 of the workbook; a file is imported once. */
  file_hash: string | null;
  cases: number;
  imported_at: Date;
  /** On whose behalf, as `actorOf` writes it. */
  imported_by: string;
}

/** Where a case came from: append-only. */
export interface CaseOriginTable {
  organ_id: string;
  application_id: string;
  import_id: string;
  system: string;
  source_id: string;
  legacy_number: string | null;
  /** Keyed digest of the case as it came. */
  content_digest: string;
}
