import type { CellKey } from '../../../law/report-format/index.js';
import type { SectionId } from '../report-document.js';

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
  'rollup.missing',
  'rollup.double',
  'rollup.left-out',
  'rollup.overlap',
  'rollup.unlisted',
  'rollup.late',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Codes about the members of a government's report, which its own draft alone can have. */
export type MemberCode = Extract<FindingCode, `rollup.${string}`>;
/** Codes that a file can have: nobody knows a file's members. */
export const FILE_CODES: readonly FindingCode[] = FINDING_CODES.filter((code) => !code.startsWith('rollup.'));

/** A part of another report that a section is nearly the same as. */
export interface SimilarText {
  /** The other report: its file as named to the check, its organ and year. */
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
  /** Share of this section's characters that stand in the other too, 0 to 1 (docs/decisions/0120). */
  readonly rate: number;
  /** Shingles in common, 0 to 1. */
  readonly jaccard: number;
  /** What stands in both, the longest first, personal data masked. */
  readonly passages: readonly { readonly text: string; readonly line: number }[];
}

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
  /** Of `similar` alone: the report it is nearly the same as. */
  readonly similar?: SimilarText;
  /** Fills the message of the rule's catalogue entry. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A section found, among many reports, to be nearly the same as another's: what the rule `similar` goes by. */
export interface FoundSimilar {
  readonly section: SectionId;
  /** Line of its first sentence. */
  readonly line: number;
  /** `previous`: as the organ's own report for an earlier year. */
  readonly kind: 'other' | 'previous';
  readonly text: SimilarText;
}

/** A member of a government's report that is missing, late, or counted twice or nowhere: what the rules `rollup.*` go by. */
export interface FoundMember {
  readonly code: MemberCode;
  readonly params: Readonly<Record<string, string>>;
}
