import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, mayReviewFor, type Act } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { selectPublication } from '../../db/publication/publications.js';
import { selectScan, storeDecision } from '../../db/scan/scans.js';
import { notNow } from '../../domain/publication/steps.js';
import type { PublicationRef, Stage } from '../../domain/publication/publication.js';
import { decideOnMark, type MarkDecisionInput } from '../../domain/scan/decide-mark.js';

export interface DecideMarkInput extends PublicationRef, MarkDecisionInput {
  readonly key: string;
}

/** While it is written or reviewed: what was approved was approved with its decisions. */
const OPEN: readonly Stage[] = ['draft', 'review'];

/**
 * A person decides on a mark (处置标记): the decision is kept with name and instant, and holds for the same mark in later
 * versions. Refuses `access.denied`, `publication.unknown`, `publication.stage`, and as `decideOnMark`.
 */
export async function decideMark(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, publicationId, key, ...input }: DecideMarkInput,
): Promise<Result<null>> {
  if (!mayActFor(act.viewer, organId) && !mayReviewFor(act.viewer, organId)) return refuse('access.denied');
  const of = { organId, publicationId };
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectPublication(trx, organId, publicationId).forUpdate().executeTakeFirst();
    if (!row) return refuse('publication.unknown');
    if (!OPEN.includes(row.stage)) return notNow(row.stage, '处置标记', 'decide on a mark');
    const marks = (await selectScan(trx, of, row.version_no))?.marks ?? [];
    const decided = decideOnMark(key, marks, input);
    if (!decided.ok) return decided;
    const { kind, masked } = marks.find((mark) => mark.key === key) ?? { kind: 'term', masked: '' };
    await storeDecision(trx, of, { ...decided.value, kind, masked, by: actor, at: act.now });
    return ok(null);
  });
}
