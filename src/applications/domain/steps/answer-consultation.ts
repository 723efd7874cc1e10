import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import { OPINIONS, type ConsultationAnswered, type Opinion } from '../events.js';
import { opinionDue, pendingConsultation } from '../standing.js';
import { checkDay, checkText, firstRefusal, requireOpen, timed, written, type StepRule } from './step-rule.js';

/** An opinion arrives (收到意见), or its 15 working days have passed in silence, 《条例》 Art. 32, 34. */
export interface AnswerConsultationStep {
  readonly type: 'answerConsultation';
  readonly on?: LocalDate;
  readonly consultationId: string;
  readonly opinion: Opinion;
  /** The reasons given; needed of who objects. */
  readonly reason?: string;
  /** How it came; by the clerk where left out. */
  readonly via?: 'link' | 'clerk' | 'organ';
}

export const answerConsultation: StepRule<AnswerConsultationStep> = {
  name: '登记反馈意见',
  article: '《条例》第三十二条、第三十四条',
  by: ['clerk', 'head', 'consulted'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      !pendingConsultation(application) && refuse('step.needs', { step: '登记反馈意见', first: '征求意见' }),
    ),
  texts: ({ consultationId, reason }) => written({ [`consultation/${consultationId}/answer`]: reason }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { today, calendar, commitments } = context;
    const asked = application.consultations.find(({ id }) => id === step.consultationId);
    if (!asked) return refuse('not.found', { what: '这次征求意见' });
    const silent = step.opinion === 'silent';
    const until = asked.deliveredOn && opinionDue(asked.deliveredOn, calendar);
    const wrong = firstRefusal(
      !OPINIONS.includes(step.opinion) && refuse('input.invalid', { field: 'opinion', reason: '请选择意见' }),
      asked.opinion && refuse('step.done', { step: '登记反馈意见' }),
      silent && !until && refuse('step.needs', { step: '登记逾期未反馈', first: '登记征求意见书送达' }),
      silent && until && on <= until && refuse('consultation.silence-early', { until }),
      context.role === 'consulted' && (silent || on !== today) && refuse('step.role', { step: '登记反馈意见' }),
      step.opinion === 'object' && checkText(step.reason, 'reason', '不同意公开的理由'),
      checkDay(on, context, { date: asked.deliveredOn ?? asked.issuedOn, what: '征求意见书发出（送达）之日' }),
    );
    if (wrong) return wrong;
    return timed(application, calendar, (due): ConsultationAnswered => ({
      type: 'application.consultationAnswered',
      schemaVersion: 1,
      legalDate: on,
      payload: { consultationId: asked.id, opinion: step.opinion, via: step.via ?? 'clerk', commitments, ...due },
    }));
  },
};
