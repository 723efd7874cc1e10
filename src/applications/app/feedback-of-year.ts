import { firstDayOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { readPersonalOf } from '../../platform/vault/index.js';
import { countScores, listFeedback, type FeedbackRow } from '../db/feedback.js';
import { summarizeScores, type ScoreSummary } from '../domain/score-summary.js';

/** So many are listed, the latest first; the figures are of all. */
export const MOST_LISTED = 200;

export interface FeedbackEntry extends FeedbackRow {
  /** What the applicant wrote; `null` where they wrote nothing, and once erased. */
  readonly text: string | null;
}

export interface FeedbackOfYear extends ScoreSummary {
  readonly year: number;
  readonly entries: readonly FeedbackEntry[];
}

/**
 * What applicants thought of how they were served (满意度评价), as given in a calendar year of Beijing time. For who may
 * read what applicants write. Refuses `access.denied`, `vault.wrong-key`.
 */
export async function feedbackOfYear(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, year }: { readonly organId: string; readonly year: number },
): Promise<Result<FeedbackOfYear>> {
  if (!maySee(viewer, { kind: 'caseList', organId })) return refuse('access.denied');
  const span = { from: startOf(firstDayOf(year)), until: startOf(firstDayOf(year + 1)) };
  return withViewer(db, viewer, organId, async (trx) => {
    const summary = summarizeScores(await countScores(trx, organId, span));
    const rows = (await listFeedback(trx, organId, span, MOST_LISTED)).filter(({ applicationId }) =>
      maySee(viewer, { kind: 'identity', organId, applicationId }),
    );
    const streamIds = rows.map(({ applicationId }) => applicationId);
    const texts =
      streamIds.length > 0
        ? await readPersonalOf(trx, vault, { organId, streamIds, kind: 'feedback' })
        : ok(new Map<string, unknown>());
    if (!texts.ok) return texts;
    const entries = rows.map((row) => ({ ...row, text: asText(texts.value.get(row.applicationId)) }));
    return ok({ year, ...summary, entries });
  });
}

function startOf(day: LocalDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
