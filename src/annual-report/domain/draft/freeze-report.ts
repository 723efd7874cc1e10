import type { ReportDocument } from '../report-document.js';
import type { ReportDraft } from './draft.js';

/** What a published version holds, frozen: the report, and where each figure came from. */
export interface FrozenReport {
  readonly document: ReportDocument;
  readonly sources: Readonly<Record<string, string>>;
}

export function freezeReport(draft: ReportDraft, document: ReportDocument): FrozenReport {
  const sources = Object.fromEntries(Object.entries(draft.cells).map(([key, cell]) => [key, cell.source]));
  return { document, sources };
}
