import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import { CONSULTED, type ApplicationConsulted, type Consulted } from '../events.js';
import { checkDay, checkText, firstRefusal, requireOpen, timed, type StepRule } from './step-rule.js';

/** Asks a third party (《条例》 Art. 32) or another organ that made the information too (Art. 34) for its opinion, in writing. */
export interface ConsultStep {
  readonly type: 'consult';
  /** The day the letter is issued. */
  readonly on?: LocalDate;
  readonly of: Consulted;
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
      checkText(step.name, 'name', '被征求意见者的名称'),
      checkText(step.matters, 'matters', '征求意见的信息内容'),
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
    );
    if (wrong) return wrong;
    const { id, commitments, calendar } = context;
    return timed(application, calendar, (due): ApplicationConsulted => ({
      type: 'application.consulted',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        consultationId: id,
        of: step.of,
        organId: step.organId ?? null,
        letterId: step.letterId ?? null,
        commitments,
        ...due,
      },
    }));
  },
};
