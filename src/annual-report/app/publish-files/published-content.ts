import type { LocalDate } from '../../../kernel/local-date.js';
import type { CellKey } from '../../../law/report-format/index.js';
import type { VersionKey } from '../../db/published-files.js';
import type { SignedContent } from '../../domain/workflow/signed-content.js';
import type { ReportDocument } from '../../domain/report-document.js';

/** What was announced of a version's open ledger. */
export interface AnnouncedLedger {
  /** Code of the organ as the ledger has it. */
  readonly organCode: string;
  readonly lines: number;
  readonly head: string;
  readonly hash: string;
}

/** A published version, frozen: everything that its page and files are made of. */
export interface PublishedContent extends VersionKey {
  readonly organCode: string;
  readonly publishedOn: LocalDate;
  readonly publishedAt: Date;
  readonly correctionNote: string | null;
  readonly content: SignedContent;
  readonly contentHash: string;
  readonly ledger: AnnouncedLedger | null;
}

/** The report as it is printed. */
export function printedReport({ content, publishedOn }: PublishedContent): ReportDocument {
  return { ...content.document, publishedOn };
}

/** Where a published figure came from: counted, summed, or typed. */
export function sourceOf({ content }: PublishedContent, cell: CellKey): string {
  return content.sources[cell] ?? 'unset';
}
