import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayReviewFor, type Act } from '../../../kernel/visibility.js';
import { readStream } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { completeReview } from '../../db/publication/reviews.js';
import { authorsOf, decideReview, type Review } from '../../domain/publication/decide-review.js';
import type { PublicationEvent } from '../../domain/publication/events.js';
import { checkMarks } from '../scan/check-marks.js';
import { scanWhereChanged } from '../scan/scan-publication.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

export interface ReviewPublicationInput extends PublicationTarget, Review {}

/**
 * Reviews a publication for secrecy (保密审查), 《条例》 Art. 17: by a reviewer or the head who neither wrote, changed nor sent
 * it. Nothing is found public while a certain mark of the scan is not decided. Refuses `access.denied`, `publication.marks`,
 * and as `decideReview`.
 */
export async function reviewPublication(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  { outcome, ground, remark, ...target }: ReviewPublicationInput,
): Promise<Result<PublicationChanged>> {
  if (!mayReviewFor(act.viewer, target.organId)) return refuse('access.denied');
  const opens = outcome === 'public' || outcome === 'partly';
  const scan = opens ? await scanWhereChanged(services, act, target) : ok(null);
  if (!scan.ok) return scan;
  return takePublicationStep(services, act, target, async (trx, { state, actor, now, today }) => {
    const events = (await readStream(trx, target.organId, target.publicationId)).map((event) => ({
      actor: event.actor,
      event: event as unknown as PublicationEvent,
    }));
    const review = { outcome, ground, remark: remark?.trim() || null };
    const event = decideReview(state, review, { reviewer: actor, authors: authorsOf(events), today });
    if (!event.ok) return event;
    const marks = opens ? await checkMarks(trx, target, state) : ok(null);
    if (!marks.ok) return marks;
    const entered = { ...review, ground: event.value.payload.ground };
    await completeReview(trx, target, state.versionNo, { ...entered, by: actor, at: now });
    return ok({ events: [event.value], content: null });
  });
}
