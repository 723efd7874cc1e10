import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { Services } from '../../platform/services.js';
import { firstPublication } from '../db/report-years.js';
import { versionsOf } from '../db/versions.js';
import { checkParsedReport } from '../domain/check/check-report.js';
import { describeFinding, type DescribedFinding } from '../domain/check/describe-finding.js';
import type { Finding } from '../domain/check/finding.js';
import { draftDocument, type ReportDraft } from '../domain/draft/draft.js';
import { parsedFromDocument } from '../domain/draft/parsed-from-document.js';
import { memberFindings } from '../domain/rollup/member-findings.js';
import { openDraft, type DraftInput } from './open-draft.js';

/** A finding on a draft, with its words. */
export type WordedFinding = Finding & DescribedFinding;

/** Opens a draft and runs the rules of the check over it, last year's published report as its predecessor. */
export async function checkDraft(
  services: Pick<Services, 'db'>,
  viewer: Viewer,
  input: DraftInput,
): Promise<Result<{ readonly draft: ReportDraft; readonly findings: readonly WordedFinding[] }>> {
  const draft = await openDraft(services, viewer, input);
  if (!draft.ok) return draft;
  const findings = await findingsOn(services.db, draft.value, localDateInShanghai(input.now));
  return ok({ draft: draft.value, findings });
}

/** What the check finds on a draft, were it published on `today`; a correction is as late as its first version. */
export async function findingsOn(
  db: Db | OrganTransaction,
  draft: ReportDraft,
  today: LocalDate,
): Promise<WordedFinding[]> {
  const [before] = await versionsOf(db, draft.organId, draft.year - 1);
  const published = (await firstPublication(db, draft.organId, draft.year)) ?? today;
  const { findings } = checkParsedReport(parsedFromDocument(draftDocument(draft)), {
    year: draft.year,
    level: draft.level,
    ...(before ? { previous: parsedFromDocument(before.content.document) } : {}),
    // While the year runs nobody's report is late or missing.
    ...(draft.yearOpen ? {} : { published, members: memberFindings(draft.problems ?? []) }),
    asOf: today,
  });
  return findings.map((finding) => ({ ...finding, ...describeFinding(finding, draft.format) }));
}
