import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { insertReview } from '../../db/publication/reviews.js';
import { selectVersion } from '../../db/publication/versions.js';
import { decideAskReview } from '../../domain/publication/decide-publication.js';
import { scanPublication } from '../scan/scan-publication.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

/**
 * Scans the version being worked on and sends it to the secrecy review (送保密审查), Art. 17. Refuses `access.denied`, `publication.stage`, `input.missing`.
 */
export async function askReview(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  target: PublicationTarget,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  const scan = await scanPublication(services, act, target);
  if (!scan.ok) return scan;
  return takePublicationStep(services, act, target, async (trx, { state, actor, now, today }) => {
    const version = await selectVersion(trx, target, state.versionNo);
    const files = version?.attachments.some(({ purpose }) => purpose === 'attachment') ?? false;
    const words = (version?.body_text ?? '') !== '' || (version?.attachments.length ?? 0) > 0;
    const event = decideAskReview(state, { words, files }, today);
    if (!event.ok) return event;
    await insertReview(trx, target, { versionNo: state.versionNo, askedBy: actor, askedAt: now });
    return ok({ events: [event.value], content: null });
  });
}
