import type { CellKey } from '../../../law/report-format/index.js';
import type { CellSource, DraftCell, ReportDraft } from '../draft/draft.js';
import type { SignedContent } from './signed-content.js';

/** A draft with the figures it was signed with; who typed one stands beside it as long as it is the same. */
export function frozenDraft(draft: ReportDraft, { document, sources }: SignedContent): ReportDraft {
  const cells = Object.entries(draft.cells).map(([key, live]): [CellKey, DraftCell] => {
    const value = document.cells[key] ?? null;
    const source = (sources[key] ?? 'unset') as CellSource;
    return [key, live.value === value && live.source === source ? live : { value, source }];
  });
  return { ...draft, cells: Object.fromEntries(cells) };
}
