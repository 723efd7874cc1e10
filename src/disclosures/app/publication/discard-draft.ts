import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { deleteVersion } from '../../db/publication/versions.js';
import { decideDiscard } from '../../domain/publication/decide-publication.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

/**
 * Throws away the version being worked on, with its words (作废); what is shown stays, and so does the document on record.
 * Refuses `access.denied`, `publication.stage`.
 */
export async function discardDraft(
  services: Pick<Services, 'db'>,
  act: Act,
  target: PublicationTarget,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (trx, { state, today }) => {
    const event = decideDiscard(state, today);
    if (!event.ok) return event;
    await deleteVersion(trx, target, state.versionNo);
    return ok({ events: [event.value], content: null });
  });
}
