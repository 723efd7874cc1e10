import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse, type Refusal } from '../../../kernel/result.js';
import { limitEnd } from '../../../law/limits/index.js';
import type { ReceiptCorrected, ReceiptCorrectionReason } from '../events.js';
import { earliestAct } from '../earliest-act.js';
import { endsWithoutLimit } from '../outcome-rules.js';
import type { Application } from '../state.js';
import { checkText, firstRefusal, timed, written, type StepContext, type StepRule } from './step-rule.js';

/**
 * Corrects a day of receipt that was entered wrongly (更正收到申请之日), 《条例》 Art. 31: the limit, and the year the application
 * was received in, follow it (docs/decisions/0115). Barred once the report of a year whose figures would change is signed.
 */
export interface CorrectReceiptStep {
  readonly type: 'correctReceipt';
  /** The day of receipt as it was. */
  readonly receivedOn: LocalDate;
  readonly reason: ReceiptCorrectionReason;
  /** What proves it: the receipt of the post, the record of the confirmation. */
  readonly note: string;
}

export const correctReceipt: StepRule<CorrectReceiptStep> = {
  name: '更正收到日期',
  article: '《条例》第三十一条',
  by: ['head'],
  guard: ({ registeredBy, erased }, { yearSigned }) =>
    firstRefusal(
      registeredBy === 'online' && refuse('receipt.online'),
      erased && refuse('application.erased'),
      yearSigned && refuse('receipt.year-signed'),
    ),
  texts: ({ note }, id) => written({ [`receipt/${id}`]: note }),
  decide(application, step, context) {
    const { receivedOn: to, reason } = step;
    const { receivedOn: from } = application;
    const wrong = checkDayOfReceipt(application, step, context) ?? checkText(step.note, 'note', '更正的依据');
    if (wrong) return wrong;
    const { calendar, today, commitments } = context;
    const last = limitEnd(calendar, 'correctionNotice', to);
    const { correction } = application;
    const correctionLate = correction && last.ok && correction.askedOn > last.value.date;
    return timed(application, calendar, (due): ReceiptCorrected => ({
      type: 'application.receiptCorrected',
      schemaVersion: 1,
      legalDate: today,
      payload: { from, to, reason, correctionLate, overdue: overdueBy(application, due.dueOn), commitments, ...due },
    }));
  },
};

function checkDayOfReceipt(
  application: Application,
  { receivedOn: to }: CorrectReceiptStep,
  { today }: StepContext,
): Refusal | null {
  const act = earliestAct(application);
  return firstRefusal(
    to > today && refuse('application.received-future', { received: to, today }),
    to === application.receivedOn && refuse('receipt.same', { date: to }),
    act !== null && to > act && refuse('receipt.after-act', { date: to, act }),
  );
}

/** Whether the reply came after the limit; `null` where there is none, or its limit was set by an order. */
function overdueBy({ reply, delivery, reopening }: Application, dueOn: LocalDate): boolean | null {
  if (!reply || reopening) return null;
  const last = delivery && delivery.on > reply.issuedOn ? delivery.on : reply.issuedOn;
  return last > dueOn && !endsWithoutLimit(reply.ground);
}
