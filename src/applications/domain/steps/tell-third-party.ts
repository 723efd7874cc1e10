import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { DeliveryWay, ThirdPartyTold } from '../events.js';
import { discloses } from '../outcome-rules.js';
import type { Application, ConsultationState } from '../state.js';
import { checkDay, firstRefusal, written, type StepRule } from './step-rule.js';

/** Tells a third party in writing what is disclosed over its objection, and why (书面告知第三方), 《条例》 Art. 32. */
export interface TellThirdPartyStep {
  readonly type: 'tellThirdParty';
  readonly on?: LocalDate;
  readonly consultationId: string;
  readonly way: DeliveryWay;
  readonly proof?: string;
  readonly letterId?: string;
}

/** Third parties that objected and have not been told, where the reply (or its signed draft) discloses. */
export function untoldThirdParties({ reply, draft, consultations }: Application): readonly ConsultationState[] {
  const outcome = reply?.outcome ?? (draft?.signOff?.agreed ? draft.outcome : '');
  if (!discloses(outcome)) return [];
  return consultations.filter(
    ({ of, opinion, toldOn }) => of === 'thirdParty' && (opinion === 'object' || opinion === 'partly') && !toldOn,
  );
}

export const tellThirdParty: StepRule<TellThirdPartyStep> = {
  name: '告知第三方',
  article: '《条例》第三十二条',
  by: ['clerk', 'head'],
  guard: (application) => (untoldThirdParties(application).length === 0 ? refuse('third-party.none-to-tell') : null),
  texts: ({ consultationId, proof }) => written({ [`consultation/${consultationId}/told`]: proof }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const asked = untoldThirdParties(application).find(({ id }) => id === step.consultationId);
    const wrong = firstRefusal(
      !asked && refuse('not.found', { what: '不同意公开的第三方' }),
      checkDay(on, context, {
        date: asked?.answeredOn ?? application.receivedOn,
        what: '第三方提出意见之日',
      }),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.thirdPartyTold',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        consultationId: step.consultationId,
        letterId: step.letterId ?? null,
        way: step.way,
        commitments: context.commitments,
      },
    } satisfies ThirdPartyTold);
  },
};
