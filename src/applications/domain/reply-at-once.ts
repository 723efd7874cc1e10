import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { findGround, restsOn } from '../../law/outcomes/index.js';
import type { ApplicationReplied } from './events.js';
import type { Application } from './state.js';

export interface ReplyCommand {
  readonly outcome: string;
  readonly ground: string;
  readonly issuedOn: LocalDate;
  readonly textCommitment: string;
  /** The version the clerk had before them. */
  readonly expectedVersion: number;
}

/**
 * Decides on a reply made at once (当场答复), 《条例》 Art. 33, 36 to 40: once, not before receipt, not ahead of today, on a
 * ground that the outcome can rest on. A late reply is lawful still, and marked overdue.
 */
export function decideReply(
  application: Application,
  command: ReplyCommand,
  today: LocalDate,
): Result<ApplicationReplied> {
  const { outcome, ground, issuedOn, textCommitment } = command;
  if (application.reply) return refuse('application.closed', { closedOn: application.reply.issuedOn });
  if (command.expectedVersion !== application.version) return refuse('application.stale');
  if (issuedOn < application.receivedOn) {
    return refuse('reply.before-receipt', { issuedOn, received: application.receivedOn });
  }
  if (issuedOn > today) return refuse('reply.future', { issuedOn, today });
  const basis = findGround(ground);
  if (!basis || !restsOn(outcome, ground) || issuedOn < basis.inForceFrom) {
    return refuse('reply.ground', { outcome, ground });
  }
  return ok({
    type: 'application.replied',
    schemaVersion: 2,
    legalDate: issuedOn,
    payload: {
      outcome,
      ground,
      dueOn: application.dueOn,
      overdue: issuedOn > application.dueOn,
      draftId: null,
      documentNumber: null,
      letterId: null,
      withheld: [],
      again: application.reopening !== null,
      textCommitment,
    },
  });
}
