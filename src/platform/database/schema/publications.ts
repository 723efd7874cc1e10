import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface PublicationTables {
  publication: PublicationTable;
  publication_version: PublicationVersionTable;
  publication_review: PublicationReviewTable;
  publication_scan: PublicationScanTable;
  publication_scan_decision: PublicationScanDecisionTable;
  publication_file_scan: PublicationFileScanTable;
  publication_file: PublicationFileTable;
  publication_withdrawal: PublicationWithdrawalTable;
  publication_counter: PublicationCounterTable;
  catalogue_declaration: CatalogueDeclarationTable;
}

/** What is published without being asked for (主动公开的政府信息): what is shown of it now, else what is being worked on. */
export interface PublicationTable {
  organ_id: string;
  publication_id: string;
  record_id: string | null;
  import_id: string | null;
  short_code: string;
  index_number: string;
  stage: 'draft' | 'review' | 'approved' | 'scheduled' | 'published' | 'withheld' | 'withdrawn' | 'discarded';
  version_no: number;
  shown_version: number | null;
  catalogue: string;
  genre: string;
  language: 'zh' | 'en';
  title: string;
  summary: string;
  issuer: string;
  document_number: string | null;
  number_key: string | null;
  topic: string | null;
  made_on: LocalDate;
  published_on: LocalDate | null;
  due_on: LocalDate | null;
  late_days: number | null;
  validity: 'in_force' | 'amended' | 'repealed' | 'replaced' | 'invalid' | 'none';
  in_force_on: LocalDate | null;
  ended_on: LocalDate | null;
  replaced_by: string | null;
  interprets: string | null;
  interprets_organ: string | null;
  scheduled_for: Date | null;
  content_hash: string;
  entered_by: string;
  entered_at: Date;
  updated_at: Date;
  /** How many events it has. */
  version: number;
}

/** An attachment or image as a version holds it. */
export interface StoredAttachment {
  readonly fileId: string;
  readonly number: number;
  readonly purpose: 'attachment' | 'image';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The facts of a version as they are stored; those of the row are the shown version's. */
export type StoredFacts = Readonly<Record<string, string | null>>;

/** What was, is or will be shown: each version whole. */
export interface PublicationVersionTable {
  organ_id: string;
  publication_id: string;
  version_no: number;
  title: string;
  summary: string;
  body_html: string;
  body_text: string;
  attachments: ColumnType<readonly StoredAttachment[], string, string>;
  facts: ColumnType<StoredFacts, string, string>;
  content_hash: string;
  change_note: string | null;
  due_on: LocalDate | null;
  made_at: Date;
  made_by: string;
  published_at: Date | null;
  open: boolean;
}

/** A secrecy review (保密审查, 《条例》 Art. 17): asked for by one, made by another. */
export interface PublicationReviewTable {
  organ_id: string;
  publication_id: string;
  version_no: number;
  round: number;
  asked_by: string;
  asked_at: Date;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  outcome: 'public' | 'partly' | 'withhold' | 'return' | null;
  ground: string | null;
  remark: string | null;
}

/** What the scanner marked in a version. */
export interface PublicationScanTable {
  organ_id: string;
  publication_id: string;
  version_no: number;
  content_hash: string;
  marks: ColumnType<readonly Readonly<Record<string, unknown>>[], string, string>;
  scanned_at: Date;
}

export interface PublicationScanDecisionTable {
  organ_id: string;
  publication_id: string;
  mark_key: string;
  decision: 'false-alarm' | 'removed' | 'must-publish';
  ground: 'law' | 'consent' | 'interest' | 'office' | null;
  reason: string | null;
  /** What it was of, to be read when it stands no more. */
  kind: string;
  masked: string;
  decided_by: string;
  decided_at: Date;
}

/** What the scanner marked in a file, as long as the rules (`scanner`) are the same. */
export interface PublicationFileScanTable {
  organ_id: string;
  file_id: string;
  scanner: string;
  marks: ColumnType<readonly Readonly<Record<string, unknown>>[], string, string>;
}

/** A file of a publication, sealed in the store. */
export interface PublicationFileTable {
  organ_id: string;
  file_id: string;
  publication_id: string;
  number: number;
  purpose: 'attachment' | 'image';
  name: string;
  media_type: string;
  bytes: number;
  content_hash: string;
  file_hash: string;
  key_id: string;
  sealed_key: Buffer;
  added_by: string;
  added_at: Date;
  open: boolean;
}

/** What stays to be seen of a withdrawn publication. */
export interface PublicationWithdrawalTable {
  organ_id: string;
  publication_id: string;
  short_code: string;
  index_number: string;
  catalogue: string;
  title: string | null;
  published_on: LocalDate;
  withdrawn_on: LocalDate;
  ground: string;
  reason: string;
  withdrawn_at: Date;
}

/** The last running number of index numbers of a year. */
export interface PublicationCounterTable {
  organ_id: string;
  year: number;
  last: number;
}

/** That an organ has nothing of an item by its work (不涉及), and why; `reason` null takes it back. Append-only. */
export interface CatalogueDeclarationTable {
  organ_id: string;
  catalogue: string;
  version: number;
  reason: string | null;
  declared_at: Date;
  declared_by: string;
}
