import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { closeFiles } from '../../db/publication/files.js';
import { closeVersions } from '../../db/publication/versions.js';
import { insertWithdrawal } from '../../db/publication/withdrawals.js';
import { decideWithdraw } from '../../domain/publication/decide-publication.js';
import { TITLE_GOES, type WithdrawalGround } from '../../domain/publication/publication.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

export interface WithdrawPublicationInput extends PublicationTarget {
  readonly ground: WithdrawalGround;
  /** For everyone to read; without what must not be public. */
  readonly reason: string;
}

/**
 * Withdraws what is shown (撤回), every version and file of it; its page says that, when and why (docs/decisions/0182). Refuses
 * `access.denied`, `publication.stage`, `input.missing`, `input.invalid`.
 */
export async function withdrawPublication(
  services: Pick<Services, 'db'>,
  act: Act,
  { ground, reason, ...target }: WithdrawPublicationInput,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (trx, { row, state, now, today }) => {
    const event = decideWithdraw(state, { ground, reason }, today);
    if (!event.ok) return event;
    await closeVersions(trx, target);
    await closeFiles(trx, target);
    await insertWithdrawal(trx, {
      organ_id: target.organId,
      publication_id: target.publicationId,
      short_code: row.short_code,
      index_number: row.index_number,
      catalogue: row.catalogue,
      title: TITLE_GOES.includes(ground) ? null : row.title,
      published_on: row.published_on ?? today,
      withdrawn_on: today,
      ground,
      reason: reason.trim(),
      withdrawn_at: now,
    });
    return ok({ events: [event.value], content: null });
  });
}
