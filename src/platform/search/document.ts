import type { LocalDate } from '../../kernel/local-date.js';

export const DOCUMENT_KINDS = ['publication', 'annual-report', 'answer'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is public and can be found, as its capability gives it. */
export interface PublicDocument {
  readonly organId: string;
  /** Of the document itself, for good. */
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** Where its page is: `/info/r/SHORT`. */
  readonly address: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** The number as it is looked up, however its brackets are written. */
  readonly numberKey: string | null;
  /** What it is known by besides, found but not shown: index number, issuer, topic. */
  readonly marks: readonly string[];
  readonly summary: string;
  readonly body: string;
  /** Names and text of its attachments; `read` where all that have any were read. */
  readonly files: { readonly text: string; readonly read: boolean };
  /** Item of the catalogue of 《条例》 Art. 20, 21. */
  readonly catalogue: string | null;
  readonly genre: string | null;
  readonly publishedOn: LocalDate;
  readonly validity: 'in_force' | 'amended' | 'repealed' | 'replaced' | 'invalid' | 'none';
  readonly inForceOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
}
