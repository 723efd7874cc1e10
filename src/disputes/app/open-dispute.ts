import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { mayActFor, mayPublishFor, maySee, type Viewer } from '../../kernel/visibility.js';
import { currentCalendar } from '../../calendar/index.js';
import type { LimitProof } from '../../law/limits/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { LedgerEvent } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectDispute } from '../db/disputes.js';
import { answerLimit, appealLimit } from '../domain/answer-limit.js';
import { lawfulDisputeSteps, type DisputeStepView } from '../domain/decide-step.js';
import type { Dispute } from '../domain/state.js';
import { loadDispute } from './load-dispute.js';
import { summarizeDispute, type DisputeSummary } from './summarize-dispute.js';

/** A dispute opened: what it is, how it went, its limits day by day, and what may be done now. No names. */
export interface DisputeDetail {
  readonly summary: DisputeSummary;
  readonly state: Dispute;
  readonly receiptNumber: string | null;
  readonly answerLimit: LimitProof | null;
  readonly appealLimit: LimitProof | null;
  /** Its personal data can be erased, by this viewer. */
  readonly mayErase: boolean;
  /** Empty for who may not act. */
  readonly steps: readonly DisputeStepView[];
  /** Empty for who may not see the ledger. */
  readonly events: readonly LedgerEvent[];
}

/** Opens a dispute. Refuses `access.denied` and `dispute.unknown`. */
export async function openDispute(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: { readonly organId: string; readonly disputeId: string; readonly now: Date },
): Promise<Result<DisputeDetail>> {
  const { organId, disputeId } = input;
  if (!maySee(viewer, { kind: 'dispute', organId })) return refuse('access.denied');
  const today = localDateInShanghai(input.now);
  return withViewer(db, viewer, organId, async (trx) => {
    const row = await selectDispute(trx, organId, disputeId).executeTakeFirst();
    if (!row) return refuse('dispute.unknown');
    const calendar = await currentCalendar(trx);
    const summary = summarizeDispute(row, calendar, today);
    const loaded = await loadDispute(trx, organId, disputeId);
    if (!loaded) throw new Error(`dispute ${disputeId} has no events`);
    const { state, events } = loaded;
    const answer = answerLimit(state, calendar);
    if (!answer.ok) return answer;
    const appeal = appealLimit(state, calendar);
    if (!appeal.ok) return appeal;
    const application =
      row.application_id === null
        ? null
        : await trx
            .selectFrom('application')
            .select('receipt_number')
            .where('organ_id', '=', organId)
            .where('application_id', '=', row.application_id)
            .executeTakeFirst();
    return ok({
      summary,
      state,
      receiptNumber: application?.receipt_number ?? null,
      answerLimit: answer.value,
      appealLimit: appeal.value,
      mayErase: mayPublishFor(viewer, organId) && state.end !== null && !state.erased,
      steps: mayActFor(viewer, organId) ? lawfulDisputeSteps(state, { today, calendar }) : [],
      events: maySee(viewer, { kind: 'ledger', organId }) ? events : [],
    });
  });
}
