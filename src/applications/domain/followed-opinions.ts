import { refuse, type Refusal } from '../../kernel/result.js';
import { findGround } from '../../law/outcomes/index.js';
import type { FollowedOpinion, WithheldPart } from './events.js';
import { discloses } from './outcome-rules.js';
import type { Application, ConsultationState } from './state.js';
import { FOLLOWED } from './third-party.js';

/** Third parties that do not agree to the disclosure, or not to all of it. */
export function objecting({ consultations }: Pick<Application, 'consultations'>): readonly ConsultationState[] {
  return consultations.filter(
    ({ of, opinion }) => of === 'thirdParty' && (opinion === 'object' || opinion === 'partly'),
  );
}

/**
 * What is said of objections in a draft, 《条例》 Art. 32, 37: of a partial disclosure alone, since a whole one follows none and a
 * refusal discloses nothing; each of a third party that objected; followed only where something is withheld to protect third
 * parties. Refuses `input.invalid`, `not.found`, `outcome.opinion-not-withheld`.
 */
export function checkOpinions(
  application: Pick<Application, 'consultations'>,
  drafted: {
    readonly outcome: string;
    readonly withheld: readonly WithheldPart[];
    readonly opinions: readonly FollowedOpinion[];
  },
): Refusal | null {
  const { outcome, withheld, opinions } = drafted;
  if (opinions.length === 0) return null;
  if (outcome !== 'partial') {
    return refuse('input.invalid', { field: 'opinions', reason: '只有部分公开的，才说明第三方意见的采纳情况' });
  }
  const ids = new Set(opinions.map(({ consultationId }) => consultationId));
  if (ids.size < opinions.length || opinions.some(({ followed }) => !FOLLOWED.includes(followed))) {
    return refuse('input.invalid', { field: 'opinions', reason: '对每个第三方的意见只选择一种采纳情况' });
  }
  const known = objecting(application);
  if (opinions.some(({ consultationId }) => !known.some(({ id }) => id === consultationId))) {
    return refuse('not.found', { what: '不同意公开的第三方' });
  }
  const protects = withheld.some(({ ground }) => findGround(ground)?.outcome === 'refused.thirdParty');
  return !protects && opinions.some(({ followed }) => followed !== 'not')
    ? refuse('outcome.opinion-not-withheld')
    : null;
}

/** Third parties that must still be told what is disclosed over their objection, and why (《条例》 Art. 32; docs/decisions/0114). */
export function untoldThirdParties(application: Application): readonly ConsultationState[] {
  const { reply, draft } = application;
  const outcome = reply?.outcome ?? (draft?.signOff?.agreed ? draft.outcome : '');
  if (!discloses(outcome)) return [];
  return objecting(application).filter(({ id, toldOn }) => !toldOn && followedOf(application, id) !== 'wholly');
}

/** How far the draft that stands follows an objection; `null` where it does not say. */
export function followedOf({ draft }: Pick<Application, 'draft'>, consultationId: string) {
  return draft?.opinions.find((one) => one.consultationId === consultationId)?.followed ?? null;
}
