import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import { startOf } from '../clock.js';
import type { ExtensionAgreed } from '../events.js';
import { factsAsOf } from '../facts-as-of.js';
import { lastMovableDay, requireMovableLimit } from '../movable-limit.js';
import { checkDay, firstRefusal, requireOpen, requireOther, timed, type StepRule } from './step-rule.js';

/** The head of the disclosure office agrees to the extension (同意延期), 《条例》 Art. 33, and the applicant is told. */
export interface AgreeExtensionStep {
  readonly type: 'agreeExtension';
  readonly on?: LocalDate;
  readonly letterId?: string;
}

export const agreeExtension: StepRule<AgreeExtensionStep> = {
  name: '同意延期',
  article: '《条例》第三十三条',
  by: ['head'],
  guard(application, situation) {
    const { extension } = application;
    const { today: on, calendar } = situation;
    return firstRefusal(
      requireOpen(application),
      extension?.state !== 'proposed' && refuse('step.needs', { step: '同意延期', first: '拟延期' }),
      extension && requireOther(extension.proposedBy, situation),
      requireMovableLimit(application, { on, calendar, step: '延长答复期限' }),
    );
  },
  until: lastMovableDay,
  decide(application, step, context) {
    const on = step.on ?? context.today;
    const { extension } = application;
    if (!extension) return refuse('step.needs', { step: '同意延期', first: '拟延期' });
    const start = startOf(factsAsOf(application, on));
    // An extension told before the limit started anew would be spent at once (docs/decisions/0105).
    const earliest = extension.proposedOn > start ? extension.proposedOn : start;
    const wrong = firstRefusal(
      checkDay(on, context, { date: earliest, what: '拟延期或者期限起算之日' }),
      requireMovableLimit(application, { on, calendar: context.calendar, step: '延长答复期限' }),
    );
    if (wrong) return wrong;
    return timed(application, context.calendar, (due): ExtensionAgreed => ({
      type: 'application.extensionAgreed',
      schemaVersion: 1,
      legalDate: on,
      payload: { days: extension.days, by: context.actor, letterId: step.letterId ?? null, ...due },
    }));
  },
};
