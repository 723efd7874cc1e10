import type { CellKey } from '../../../law/report-format/index.js';
import type { CellSource, DraftCell, ReportDraft } from '../draft/draft.js';
import type { SectionId } from '../report-document.js';
import type { SignedContent } from './signed-content.js';

/** A draft with the figures and words it was signed with; who typed a figure stands beside it as long as it is the same. */
export function frozenDraft(draft: ReportDraft, { document, sources }: SignedContent): ReportDraft {
  const cells = Object.entries(draft.cells).map(([key, live]): [CellKey, DraftCell] => {
    const value = document.cells[key] ?? null;
    const source = (sources[key] ?? 'unset') as CellSource;
    return [key, live.value === value && live.source === source ? live : { value, source }];
  });
  const words = (id: SectionId) => document.sections.find((section) => section.id === id)?.paragraphs.join('\n') ?? '';
  const sections = {
    0: document.preamble.join('\n'),
    1: words(1),
    2: words(2),
    3: words(3),
    4: words(4),
    5: words(5),
    6: words(6),
  };
  return { ...draft, cells: Object.fromEntries(cells), sections };
}
