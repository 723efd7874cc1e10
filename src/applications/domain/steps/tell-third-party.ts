import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { DeliveryWay, ThirdPartyTold } from '../events.js';
import { untoldThirdParties } from '../followed-opinions.js';
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

export const tellThirdParty: StepRule<TellThirdPartyStep> = {
  name: '告知第三方',
  article: '《条例》第三十二条',
  by: ['clerk', 'head'],
  guard: (application) => (untoldThirdParties(application).length === 0 ? refuse('third-party.none-to-tell') : null),
  texts: ({ consultationId, proof }) => written({ [`consultation/${consultationId}/told`]: proof }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const asked = untoldThirdParties(application).find(({ id }) => id === step.consultationId);
    const { draft, reply, receivedOn } = application;
    // What is told is a decision: it is signed before, or, without a draft on record, issued.
    const decidedOn = draft?.signOff?.on ?? reply?.issuedOn ?? receivedOn;
    const wrong = firstRefusal(
      !asked && refuse('not.found', { what: '不同意公开的第三方' }),
      checkDay(on, context, { date: decidedOn, what: '决定公开（签发）之日' }),
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
