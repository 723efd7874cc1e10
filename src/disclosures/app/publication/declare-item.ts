import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../../kernel/visibility.js';
import { findOrgan } from '../../../organs/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { insertDeclaration, lastDeclaration } from '../../db/publication/declarations.js';
import { mayDeclare } from '../../domain/publication/completeness.js';
import { classOf } from './prepare-content.js';

export const LONGEST_REASON = 200;

export interface DeclareItemInput {
  readonly organId: string;
  /** Code of the catalogue. */
  readonly code: string;
  /** Why the organ has nothing of it (不涉及的理由); `null` takes back what was said before. */
  readonly reason: string | null;
}

/**
 * Says that an organ has nothing of an item of the catalogue by its work (声明不涉及), or takes it back; what was said stays on
 * record. For the head of its disclosure office. Refuses `access.denied`, `publication.always-owed`, `input.invalid`, and
 * `publication.stale` where someone was faster.
 */
export async function declareItem(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, code, reason: given }: DeclareItemInput,
): Promise<Result<null>> {
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const organ = await findOrgan(db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  if (!mayDeclare(classOf(organ), code)) return refuse('publication.always-owed');
  const reason = given === null ? null : given.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (reason !== null && (reason === '' || reason.length > LONGEST_REASON)) {
    return refuse('input.invalid', { field: '不涉及的理由', reason: `应为 1 至 ${LONGEST_REASON} 个字符` });
  }
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const version = (await lastDeclaration(trx, { organId, code })) + 1;
    const row = { organ_id: organId, catalogue: code, version, reason, declared_at: act.now, declared_by: actor };
    return (await insertDeclaration(trx, row)) ? ok(null) : refuse('publication.stale');
  });
}
