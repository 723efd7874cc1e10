import { refuse, ok, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { decisionTotals, type DecisionTotal } from '../db/decisions.js';

/** What counts of decisions and charges (处理决定和收费), by year, kind and source, the latest year first. Refuses `access.denied`. */
export async function listDecisions(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  organId: string,
): Promise<Result<readonly DecisionTotal[]>> {
  if (!maySee(viewer, { kind: 'disclosureRecord', organId })) return refuse('access.denied');
  return ok(await withViewer(db, viewer, organId, (trx) => decisionTotals(trx, organId)));
}
