import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { currentCalendar } from '../../calendar/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { disputesOfApplication, listDisputesOf } from '../db/disputes.js';
import { summarizeDispute, type DisputeSummary } from './summarize-dispute.js';

export interface ListDisputesInput {
  readonly organId: string;
  readonly now: Date;
  /** Only those over this application. */
  readonly applicationId?: string | undefined;
}

/** An organ's disputes (复议诉讼台账): open ones first, then the last opened; at most 500. */
export async function listDisputes(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, now, applicationId }: ListDisputesInput,
): Promise<Result<DisputeSummary[]>> {
  if (!maySee(viewer, { kind: 'dispute', organId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const calendar = await currentCalendar(trx);
    const rows =
      applicationId === undefined
        ? await listDisputesOf(trx, organId)
        : await disputesOfApplication(trx, organId, applicationId);
    return ok(rows.map((row) => summarizeDispute(row, calendar, localDateInShanghai(now))));
  });
}
