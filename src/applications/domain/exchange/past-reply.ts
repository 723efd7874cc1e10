import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { ApplicationReplied } from '../events.js';
import { checkOutcome, endsWithoutLimit } from '../outcome-rules.js';
import type { Application } from '../state.js';
import type { CaseStepOf } from './step-schemas.js';

/**
 * Decides on a reply of the past (补录的答复) whose draft and review are not on record: on a ground that the outcome can
 * rest on, with what it rests on in the case, as a reply of today.
 */
export function decidePastReply(
  application: Application,
  { on, outcome, ground, documentNumber, withheld = [] }: CaseStepOf<'reply'>,
  textCommitment: string,
  calendar: WorkingCalendar,
): Result<ApplicationReplied> {
  const { reply, receivedOn, dueOn, reopening } = application;
  if (reply) return refuse('application.closed', { closedOn: reply.issuedOn });
  const earliest = reopening?.on ?? receivedOn;
  if (on < earliest) return refuse('reply.before-receipt', { issuedOn: on, received: earliest });
  const parts = withheld.map((part, index) => ({ id: String(index + 1), ground: part.ground }));
  const wrong = checkOutcome(application, { outcome, ground, withheld: parts, on }, calendar);
  if (wrong) return wrong;
  return ok({
    type: 'application.replied',
    schemaVersion: 2,
    legalDate: on,
    payload: {
      outcome,
      ground,
      dueOn,
      overdue: on > dueOn && !endsWithoutLimit(ground),
      draftId: null,
      documentNumber: documentNumber ?? null,
      letterId: null,
      withheld: parts,
      again: reopening !== null,
      textCommitment,
    },
  });
}
