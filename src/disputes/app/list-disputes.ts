import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { fromRow, listDisputesOf } from '../db/disputes.js';
import type { Dispute } from '../domain/dispute.js';

/** An organ's disputes (复议诉讼台账), the last opened first, at most 500. */
export async function listDisputes(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  organId: string,
): Promise<Result<(Dispute & { readonly disputeId: string })[]>> {
  if (!maySee(viewer, { kind: 'dispute', organId })) return refuse('access.denied');
  const rows = await withViewer(db, viewer, organId, (trx) => listDisputesOf(trx, organId));
  return ok(rows.map((row) => ({ disputeId: row.dispute_id, ...fromRow(row) })));
}
