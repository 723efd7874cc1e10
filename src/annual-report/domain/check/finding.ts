import type { CellKey } from '../../../law/report-format/index.js';

export type Severity = 'error' | 'warning';

/** Public codes of the check; stable. */
export const FINDING_CODES = [
  'format.template',
  'format.rows',
  'format.notice',
  'section.missing',
  'section.order',
  'section.numbering',
  'table.missing',
  'table.cell',
  'sum.row',
  'sum.column',
  'sum.balance',
  'continuity.carried',
  'continuity.effective',
  'text.period',
  'text.year',
  'text.docnumber',
  'text.docnumber.style',
  'text.figure',
  'text.aspect',
  'text.fee',
  'text.typo',
  'text.privacy',
  'text.placeholder',
  'late',
  'similar',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What a rule says: code, place and parameters. Its wording is made where it is shown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cell?: CellKey;
  /** 0 for the preamble, 1 to 6 for a section. */
  readonly section?: number;
  /** 1-based line of the file or of the extracted text. */
  readonly line?: number;
  /** The words of the report concerned, short; personal data masked. */
  readonly excerpt?: string;
  /** Fills the message of the rule's catalogue entry. */
  readonly params: Readonly<Record<string, string | number>>;
}
