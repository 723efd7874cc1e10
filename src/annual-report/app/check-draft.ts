import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { firstPublication } from '../db/report-years.js';
import { checkParsedReport } from '../domain/check/check-report.js';
import { describeFinding, type DescribedFinding } from '../domain/check/describe-finding.js';
import type { Finding } from '../domain/check/finding.js';
import { draftDocument, type ReportDraft } from '../domain/draft/draft.js';
import { parsedFromDocument } from '../domain/draft/parsed-from-document.js';
import { memberFindings } from '../domain/rollup/member-findings.js';
import { openDraft, type DraftInput } from './open-draft.js';
import { previousReport } from './uploads/previous-report.js';

/** A finding on a draft, with its words. */
export type WordedFinding = Finding & DescribedFinding;

/** Opens a draft and runs the rules of the check over it, last year's report as its predecessor. */
export async function checkDraft(
  services: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<{ readonly draft: ReportDraft; readonly findings: readonly WordedFinding[] }>> {
  const draft = await openDraft(services, viewer, input);
  if (!draft.ok) return draft;
  const findings = await withViewer(services.db, viewer, input.organId, (trx) =>
    findingsOn(trx, draft.value, localDateInShanghai(input.now)),
  );
  return ok({ draft: draft.value, findings });
}

/** What the check finds on a draft, were it published on `today`; a correction is as late as its first version. */
export async function findingsOn(
  trx: OrganTransaction,
  draft: ReportDraft,
  today: LocalDate,
): Promise<WordedFinding[]> {
  const organ = { id: draft.organId, name: draft.organName };
  const before = await previousReport(trx, { organ, year: draft.year - 1, today });
  const published = (await firstPublication(trx, draft.organId, draft.year)) ?? today;
  const { findings } = checkParsedReport(parsedFromDocument(draftDocument(draft)), {
    year: draft.year,
    level: draft.level,
    ...(before ? { previous: before.parsed } : {}),
    // While the year runs nobody's report is late or missing.
    ...(draft.yearOpen ? {} : { published, members: memberFindings(draft.problems ?? []) }),
    asOf: today,
  });
  return findings.map((finding) => ({ ...finding, ...describeFinding(finding, draft.format) }));
}
