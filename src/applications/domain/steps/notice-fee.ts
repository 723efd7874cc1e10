import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { limitEnd } from '../../../law/limits/index.js';
import { feeByPage, feeOfItemNotice, type ProcessingFee } from '../../../law/processing-fee/index.js';
import type { FeeNoticed } from '../events.js';
import { lastMovableDay, requireMovableLimit } from '../movable-limit.js';
import { checkDay, checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** Gives notice of the information processing fee (收费通知), 国办函〔2020〕109号: by one scale, within the reply limit. */
export interface NoticeFeeStep {
  readonly type: 'noticeFee';
  readonly on?: LocalDate;
  readonly scale: 'items' | 'pages';
  /** Items of this application (1 unless it asks for several), or pages supplied. */
  readonly quantity: number;
  /** By item: all items of the applicant in the calendar month, with these. */
  readonly monthTotal?: number;
  /** Why the fee is collected, and why by this scale. */
  readonly reason: string;
  readonly letterId?: string;
}

export const noticeFee: StepRule<NoticeFeeStep> = {
  name: '收费通知',
  article: '《条例》第四十二条、国办函〔2020〕109号',
  by: ['clerk', 'head'],
  guard: (application, { today: on, calendar }) =>
    firstRefusal(
      requireOpen(application),
      application.fee && refuse('step.done', { step: '收费通知' }),
      requireMovableLimit(application, { on, calendar, step: '收费通知' }),
    ),
  until: lastMovableDay,
  texts: ({ reason }) => written({ 'fee/reason': reason }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
      requireMovableLimit(application, { on, calendar: context.calendar, step: '收费通知' }),
      checkText(step.reason, 'reason', '收费的理由'),
    );
    if (wrong) return wrong;
    const inForce = limitEnd(context.calendar, 'feePayment', on);
    if (!inForce.ok) return inForce;
    const fee = feeOf(step);
    if (!fee.ok) return fee;
    if (fee.value.yuan === 0) return refuse('fee.none');
    return ok({
      type: 'application.feeNoticed',
      schemaVersion: 1,
      legalDate: on,
      payload: {
        scale: step.scale,
        quantity: step.quantity,
        monthTotal: step.scale === 'items' ? (step.monthTotal ?? step.quantity) : null,
        yuan: fee.value.yuan,
        slices: fee.value.slices,
        letterId: step.letterId ?? null,
        commitments: context.commitments,
      },
    } satisfies FeeNoticed);
  },
};

function feeOf({ scale, quantity, monthTotal }: NoticeFeeStep): Result<ProcessingFee> {
  return scale === 'pages' ? feeByPage(quantity) : feeOfItemNotice(monthTotal ?? quantity, quantity);
}
