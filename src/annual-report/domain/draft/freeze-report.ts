import type { CountedGroup } from '../open-ledger/counted-thing.js';
import type { SummedMember } from '../rollup/member-figures.js';
import type { ReportDocument } from '../report-document.js';
import type { ReportDraft } from './draft.js';

/** What a published version holds, frozen: the report, and where each figure came from. */
export interface FrozenReport {
  readonly document: ReportDocument;
  readonly sources: Readonly<Record<string, string>>;
  /** What the figures count, for `ledger.ndjson`; absent in versions published before there was one. */
  readonly counted?: readonly CountedGroup[];
  /** Of a government: what it was summed from (汇总来源); absent where it has no members, or was signed before there were sums. */
  readonly members?: readonly SummedMember[];
}

export function freezeReport(draft: ReportDraft, document: ReportDocument): FrozenReport {
  const sources = Object.fromEntries(Object.entries(draft.cells).map(([key, cell]) => [key, cell.source]));
  const { counted, members } = draft;
  return { document, sources, ...(counted && { counted }), ...(members && { members }) };
}
