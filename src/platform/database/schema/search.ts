import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';

export interface SearchTables {
  public_document: PublicDocumentTable;
  publication_file_text: PublicationFileTextTable;
  search_synonym: SearchSynonymTable;
}

/** What is public now, as it is found (migration `search`). */
export interface PublicDocumentTable {
  organ_id: string;
  document_id: string;
  kind: 'publication' | 'annual-report' | 'answer';
  address: string;
  title: string;
  title_folded: string;
  document_number: string | null;
  number_key: string | null;
  summary: string;
  /** Title, marks, summary, body and the text of attachments, line under line. */
  content: string;
  /** `content` as it is compared, character for character. */
  folded: string;
  /** Characters of title and marks in `content`. */
  head_length: number;
  /** Whether the attachments' text is in it. */
  files_read: boolean;
  catalogue: string | null;
  genre: string | null;
  published_on: LocalDate;
  validity: 'in_force' | 'amended' | 'repealed' | 'replaced' | 'invalid' | 'none';
  in_force_on: LocalDate | null;
  ended_on: LocalDate | null;
  words: ColumnType<string, string, string>;
}

/** What was read in an attachment of a publication that is shown. */
export interface PublicationFileTextTable {
  organ_id: string;
  publication_id: string;
  file_id: string;
  text: string;
  read_at: Date;
}

/** Words that an administrator says mean the same. */
export interface SearchSynonymTable {
  word: string;
  same_as: string;
  entered_at: Generated<Date>;
}
