import { ok, refuse } from '../../../kernel/result.js';
import type { PublicationSuggested } from '../events.js';
import { firstRefusal, written, type StepRule } from './step-rule.js';

/** Suggests that the information be published for all (建议主动公开), 《条例》 Art. 44. */
export interface SuggestPublicationStep {
  readonly type: 'suggestPublication';
  readonly note?: string;
}

export const suggestPublication: StepRule<SuggestPublicationStep> = {
  name: '建议主动公开',
  article: '《条例》第四十四条',
  by: ['clerk', 'head', 'applicant'],
  guard: ({ publicationSuggestedOn }) =>
    firstRefusal(publicationSuggestedOn && refuse('step.done', { step: '建议主动公开' })),
  texts: ({ note }) => written({ 'publication/note': note }),
  decide(_, __, { today, role, commitments }) {
    return ok({
      type: 'application.publicationSuggested',
      schemaVersion: 1,
      legalDate: today,
      payload: { from: role === 'applicant' ? 'applicant' : 'organ', commitments },
    } satisfies PublicationSuggested);
  },
};
