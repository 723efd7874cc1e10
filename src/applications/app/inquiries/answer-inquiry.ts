import { localDateInShanghai } from '../../../kernel/local-date.js';
import { refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { selectApplication } from '../../db/applications.js';
import { setAnsweredBy } from '../../db/organ-inquiries.js';
import type { Opinion } from '../../domain/events.js';
import { takeStepIn, type StepTaken } from '../take-step.js';
import { findInquiry } from './open-inquiry.js';

export interface InquiryAnswer {
  /** The organ asked. */
  readonly organId: string;
  readonly inquiryId: string;
  readonly opinion: Exclude<Opinion, 'silent'>;
  /** Needed where it does not agree to all of it. */
  readonly reason?: string;
}

/**
 * Gives an organ's opinion on what another organ asked it (反馈意见), 《条例》 Art. 34: one event of that organ's case, with
 * the account that answered in the inquiry. Refuses `access.denied`, `inquiry.unknown`, `inquiry.lapsed` when its 15 working
 * days are over and silence was consent, `inquiry.closed`, `step.done`, and as the step does.
 */
export async function answerInquiry(services: Services, act: Act, answer: InquiryAnswer): Promise<Result<StepTaken>> {
  const { organId, inquiryId, opinion, reason } = answer;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const found = await findInquiry(services, act.viewer, { organId, inquiryId, today: localDateInShanghai(act.now) });
  if (!found.ok) return found;
  const { row, summary } = found.value;
  if (summary.state === 'answered') return refuse('step.done', { step: '反馈意见' });
  if (summary.state === 'closed') return refuse('inquiry.closed');
  if (summary.state === 'lapsed') return refuse('inquiry.lapsed', { until: row.answer_by });
  if (opinion !== 'agree' && !reason?.trim()) {
    return refuse('input.invalid', { field: 'reason', reason: '请写明不同意公开的内容和理由' });
  }
  const { asking_organ_id: asking, application_id: applicationId } = row;
  const viewer = {
    kind: 'consulted',
    organId: asking,
    applicationId,
    consultationId: inquiryId,
    via: 'organ',
  } as const;
  return withOrgan(services.db, { actor: actorOf(viewer), organId: asking }, async (trx) => {
    const locked = await selectApplication(trx, asking, applicationId).forUpdate().executeTakeFirst();
    if (!locked) throw new Error(`inquiry ${inquiryId} has no application`);
    const taken = await takeStepIn(trx, services, { viewer, now: act.now }, 'consulted', {
      organId: asking,
      applicationId,
      expectedVersion: locked.version,
      step: {
        type: 'answerConsultation',
        consultationId: inquiryId,
        opinion,
        via: 'organ',
        ...(reason?.trim() ? { reason } : {}),
      },
    });
    if (taken.ok) await setAnsweredBy(trx, asking, inquiryId, actorOf(act.viewer));
    return taken;
  });
}
