import type { LocalDate } from '../../../kernel/local-date.js';

export interface LetterTables {
  letter: LetterTable;
  letter_counter: LetterCounterTable;
  letter_file: LetterFileTable;
  letter_seal: LetterSealTable;
}

/** A letter: its words encrypted; frozen once issued, its number drawn in the issuing transaction. */
export interface LetterTable {
  organ_id: string;
  letter_id: string;
  subject_kind: 'application' | 'dispute';
  subject_id: string;
  kind: string;
  state: 'draft' | 'issued';
  /** Counts the times it was written. */
  version: number;
  key_id: string | null;
  ciphertext: Buffer | null;
  /** Of its words, salted: what an event may hold. */
  commitment: string;
  /** The letter this one corrects. */
  replaces: string | null;
  drafted_at: Date;
  drafted_by: string;
  changed_at: Date;
  changed_by: string;
  series: string | null;
  year: number | null;
  number: number | null;
  document_number: string | null;
  issued_on: LocalDate | null;
  issued_at: Date | null;
  issued_by: string | null;
  /** Version of the seal it carries; `null` without one. */
  seal_version: number | null;
  erased_at: Date | null;
}

/** The last number given, by organ, series and year: a locked row, so that numbers have no gap and no double. */
export interface LetterCounterTable {
  organ_id: string;
  series: string;
  year: number;
  last: number;
}

/** Files of an issued letter, sealed: as rendered, once for each form, and stamped scans that came back. */
export interface LetterFileTable {
  organ_id: string;
  file_id: string;
  letter_id: string;
  form: 'docx' | 'pdf' | 'scan';
  media_type: string;
  stored_hash: string;
  content_hash: string | null;
  size: number;
  key_id: string | null;
  sealed_key: Buffer | null;
  stored_at: Date;
  stored_by: string;
  erased_at: Date | null;
}

/** Images of the organ's seal (印章), by version; the latest is placed on what is issued. */
export interface LetterSealTable {
  organ_id: string;
  version: number;
  /** PNG, encrypted; `null`: from this version on letters carry no image. */
  key_id: string | null;
  ciphertext: Buffer | null;
  width_mm: number | null;
  saved_at: Date;
  saved_by: string;
}
