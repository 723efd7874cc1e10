import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse, type Refusal } from '../../../kernel/result.js';
import { CONSULTED, type ApplicationConsulted, type Consulted } from '../events.js';
import {
  INTEREST_NAMES,
  INTERESTS,
  interestsOf,
  PARTIES,
  PARTY_NAMES,
  type Interest,
  type Party,
} from '../third-party.js';
import { checkDay, checkText, firstRefusal, requireOpen, timed, type StepRole, type StepRule } from './step-rule.js';

/** Asks a third party (《条例》 Art. 32) or another organ that made the information too (Art. 34) for its opinion, in writing. */
export interface ConsultStep {
  readonly type: 'consult';
  /** The day the letter is issued. */
  readonly on?: LocalDate;
  readonly of: Consulted;
  /** Of a third party: what it is; an old case on paper may not say. */
  readonly party?: Party;
  /** Of a third party: what of it a disclosure may harm. */
  readonly interest?: Interest;
  readonly name: string;
  readonly contact?: string;
  /** What information it is asked about. */
  readonly matters: string;
  /** An organ of this system, which then answers inside it. */
  readonly organId?: string;
  readonly letterId?: string;
}

const MOST = 50;

export const consult: StepRule<ConsultStep> = {
  name: '征求意见',
  article: '《条例》第三十二条、第三十四条',
  by: ['clerk', 'head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      application.consultations.length >= MOST &&
        refuse('input.invalid', { field: 'of', reason: `征求意见不超过 ${MOST} 件` }),
    ),
  texts: ({ name, contact, matters }, id) => ({
    [`consultation/${id}`]: { name: name.trim(), matters: matters.trim(), ...(contact?.trim() ? { contact } : {}) },
  }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      !CONSULTED.includes(step.of) && refuse('input.invalid', { field: 'of', reason: '请选择征求意见的对象' }),
      step.organId !== undefined &&
        step.of !== 'otherOrgan' &&
        refuse('input.invalid', { field: 'organId', reason: '只有征求其他机关意见才选择机关' }),
      checkParty(step, context.role),
      checkText(step.name, 'name', '被征求意见者的名称'),
      checkText(step.matters, 'matters', '征求意见的信息内容'),
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
    );
    if (wrong) return wrong;
    const { id, commitments, calendar } = context;
    return timed(application, calendar, (due): ApplicationConsulted => ({
      type: 'application.consulted',
      schemaVersion: 2,
      legalDate: on,
      payload: {
        consultationId: id,
        of: step.of,
        party: step.party ?? null,
        interest: step.interest ?? null,
        organId: step.organId ?? null,
        letterId: step.letterId ?? null,
        commitments,
        ...due,
      },
    }));
  },
};

/** What a letter cannot do without: how it addresses the third party, and on which ground it asks (《条例》 Art. 15). */
function checkParty({ of, party, interest }: ConsultStep, role: StepRole): Refusal | null {
  if (of !== 'thirdParty') {
    const given = party ?? interest;
    return given ? refuse('input.invalid', { field: 'party', reason: '只有征求第三方意见才填写第三方的类别' }) : null;
  }
  if (party === undefined && interest === undefined && role === 'system') return null;
  if (!party || !PARTIES.includes(party)) {
    return refuse('input.invalid', { field: 'party', reason: '请选择第三方是自然人、个体工商户还是法人或者其他组织' });
  }
  if (!interest || !INTERESTS.includes(interest)) {
    return refuse('input.invalid', { field: 'interest', reason: '请选择公开可能损害的权益' });
  }
  return refuseInterest(party, interest);
}

/** Why an interest is not one of a third party of that kind; `null` where it is. */
export function refuseInterest(party: Party, interest: Interest): Refusal | null {
  if (interestsOf(party).includes(interest)) return null;
  return refuse('consultation.interest', { party: PARTY_NAMES[party], interest: INTEREST_NAMES[interest] });
}
