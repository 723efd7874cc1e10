import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { checkParsedReport } from '../../domain/check/check-report.js';
import { compareReports } from '../../domain/compare/compare-reports.js';
import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import { draftDocument } from '../../domain/draft/draft.js';
import { parsedFromDocument } from '../../domain/draft/parsed-from-document.js';
import { openDraft, type DraftInput } from '../open-draft.js';
import { previousReport } from '../uploads/previous-report.js';

/**
 * Compares an organ's draft with its report for the year before, published here or put in as a file. Refuses as `openDraft`,
 * and `report.no-previous` where there is none.
 */
export async function compareWithLastYear(
  services: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<ComparedReports>> {
  const draft = await openDraft(services, viewer, input);
  if (!draft.ok) return draft;
  const year = input.year - 1;
  const asOf = localDateInShanghai(input.now);
  const organ = { id: draft.value.organId, name: draft.value.organName };
  const found = await withViewer(services.db, viewer, organ.id, (trx) =>
    previousReport(trx, { organ, year, today: asOf }),
  );
  if (!found) return refuse('report.no-previous', { year });
  const before = found.parsed;
  const now = parsedFromDocument(draftDocument(draft.value));
  const { level } = draft.value;
  return ok(
    compareReports(
      {
        file: found.fileName ?? `${year}年度报告（已公布）`,
        checked: checkParsedReport(before, { year, level, asOf }),
      },
      {
        file: `${input.year}年度报告（草稿）`,
        checked: checkParsedReport(now, { year: input.year, level, previous: before, asOf }),
      },
    ),
  );
}
