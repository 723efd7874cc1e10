import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { versionsOf } from '../../db/versions.js';
import { checkParsedReport } from '../../domain/check/check-report.js';
import { compareReports } from '../../domain/compare/compare-reports.js';
import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import { draftDocument } from '../../domain/draft/draft.js';
import { parsedFromDocument } from '../../domain/draft/parsed-from-document.js';
import { openDraft, type DraftInput } from '../open-draft.js';

/**
 * Compares an organ's draft with its published report for the year before. Refuses as `openDraft`, and
 * `report.no-previous` where none was published.
 */
export async function compareWithLastYear(
  services: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<ComparedReports>> {
  const draft = await openDraft(services, viewer, input);
  if (!draft.ok) return draft;
  const year = input.year - 1;
  const [published] = await versionsOf(services.db, input.organId, year);
  if (!published) return refuse('report.no-previous', { year });
  const asOf = localDateInShanghai(input.now);
  const before = parsedFromDocument(published.content.document);
  const now = parsedFromDocument(draftDocument(draft.value));
  const { level } = draft.value;
  return ok(
    compareReports(
      { file: `${year}年度报告（已公布）`, checked: checkParsedReport(before, { year, level, asOf }) },
      {
        file: `${input.year}年度报告（草稿）`,
        checked: checkParsedReport(now, { year: input.year, level, previous: before, asOf }),
      },
    ),
  );
}
