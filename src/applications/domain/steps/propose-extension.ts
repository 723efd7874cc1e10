import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import { LONGEST_EXTENSION } from '../../../law/reply-limit/index.js';
import type { ExtensionProposed } from '../events.js';
import { lastMovableDay, requireMovableLimit } from '../movable-limit.js';
import { checkDay, checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** Proposes an extension (拟延长答复期限), 《条例》 Art. 33: once, at most 20 working days, for the head to agree to. */
export interface ProposeExtensionStep {
  readonly type: 'proposeExtension';
  readonly on?: LocalDate;
  /** Working days, 1 to 20. */
  readonly days: number;
  readonly reason: string;
}

export const proposeExtension: StepRule<ProposeExtensionStep> = {
  name: '拟延期',
  article: '《条例》第三十三条',
  by: ['clerk', 'head'],
  guard: (application, { today: on, calendar }) =>
    firstRefusal(
      requireOpen(application),
      application.extension?.state === 'agreed' &&
        refuse('step.once', { step: '延长答复期限', article: '《条例》第三十三条' }),
      application.extension?.state === 'proposed' && refuse('step.done', { step: '拟延期' }),
      requireMovableLimit(application, { on, calendar, step: '延长答复期限' }),
    ),
  until: lastMovableDay,
  texts: ({ reason }, id) => written({ [`extension/${id}`]: reason }),
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const wrong = firstRefusal(
      !(Number.isInteger(step.days) && step.days >= 1 && step.days <= LONGEST_EXTENSION) &&
        refuse('limit.extension', { days: step.days, max: LONGEST_EXTENSION }),
      checkDay(on, context, { date: application.receivedOn, what: '收到申请之日' }),
      requireMovableLimit(application, { on, calendar: context.calendar, step: '延长答复期限' }),
      checkText(step.reason, 'reason', '延期理由'),
    );
    if (wrong) return wrong;
    return ok({
      type: 'application.extensionProposed',
      schemaVersion: 1,
      legalDate: on,
      payload: { days: step.days, by: context.actor, commitments: context.commitments },
    } satisfies ExtensionProposed);
  },
};
