import { ok, refuse } from '../../../kernel/result.js';
import type { ExtensionDeclined } from '../events.js';
import { checkText, firstRefusal, requireOpen, written, type StepRule } from './step-rule.js';

/** The head does not agree to the extension (不同意延期), 《条例》 Art. 33. */
export interface DeclineExtensionStep {
  readonly type: 'declineExtension';
  readonly reason: string;
}

export const declineExtension: StepRule<DeclineExtensionStep> = {
  name: '不同意延期',
  article: '《条例》第三十三条',
  by: ['head'],
  guard: (application) =>
    firstRefusal(
      requireOpen(application),
      application.extension?.state !== 'proposed' && refuse('step.needs', { step: '不同意延期', first: '拟延期' }),
    ),
  texts: ({ reason }, id) => written({ [`extension/declined/${id}`]: reason }),
  decide(_, step, { today, actor, commitments }) {
    const wrong = checkText(step.reason, 'reason', '不同意的理由');
    if (wrong) return wrong;
    return ok({
      type: 'application.extensionDeclined',
      schemaVersion: 1,
      legalDate: today,
      payload: { by: actor, commitments },
    } satisfies ExtensionDeclined);
  },
};
