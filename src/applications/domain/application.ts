import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { findGround, restsOn } from '../../law/outcomes/index.js';
import { replyLimit, type ReplyLimit } from '../../law/reply-limit/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Channel } from './channel.js';
import type { ApplicationEvent, ApplicationReplied, ApplicationSubmitted } from './events.js';
import type { WantedForm } from './request.js';

/** An application (政府信息公开申请) as its events leave it. */
export interface Application {
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly applicantColumn: ApplicantColumn;
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
  /** `null` while open. */
  readonly reply: {
    readonly outcome: string;
    readonly ground: string;
    readonly issuedOn: LocalDate;
    readonly overdue: boolean;
  } | null;
  readonly erased: boolean;
  /** Number of its events. */
  readonly version: number;
}

export interface SubmitCommand {
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly applicantColumn: ApplicantColumn;
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly applicantCommitment: string;
  readonly descriptionCommitment: string;
}

export interface ReplyCommand {
  readonly outcome: string;
  readonly ground: string;
  readonly issuedOn: LocalDate;
  readonly textCommitment: string;
  /** The version the clerk had before them. */
  readonly expectedVersion: number;
}

/** Decides on a new application: received on a day that is not ahead, its limit counted from there. */
export function decideSubmit(
  command: SubmitCommand,
  today: LocalDate,
  calendar: WorkingCalendar,
): Result<ApplicationSubmitted> {
  const { receivedOn, ...facts } = command;
  if (receivedOn > today) return refuse('application.received-future', { received: receivedOn, today });
  const limit = limitOf({ receivedOn }, calendar);
  if (!limit.ok) return limit;
  return ok({
    type: 'application.submitted',
    schemaVersion: 1,
    legalDate: receivedOn,
    payload: { ...facts, dueOn: limit.value.due, dueProvisional: limit.value.provisional },
  });
}

/**
 * Decides on a reply (答复), 《条例》 Art. 33, 36 to 40: once, not before receipt, not ahead of today, on a ground that
 * the outcome can rest on. A late reply is lawful still, and marked overdue.
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
    schemaVersion: 1,
    legalDate: issuedOn,
    payload: { outcome, ground, dueOn: application.dueOn, overdue: issuedOn > application.dueOn, textCommitment },
  });
}

/** The application after one more event. */
export function evolve(state: Application | null, event: ApplicationEvent): Application {
  if (event.type === 'application.submitted') {
    const { receiptNumber, channel, applicantColumn, wantedForm, dueOn, dueProvisional } = event.payload;
    const facts = { receiptNumber, channel, applicantColumn, wantedForm, dueOn, dueProvisional };
    return { ...facts, receivedOn: event.legalDate, reply: null, erased: false, version: 1 };
  }
  if (!state) throw new Error(`${event.type} without application.submitted`);
  const version = state.version + 1;
  if (event.type === 'application.erased') return { ...state, erased: true, version };
  const { outcome, ground, overdue } = event.payload;
  return { ...state, reply: { outcome, ground, overdue, issuedOn: event.legalDate }, version };
}

/** The reply limit (答复期限) of an application, day by day. */
export function limitOf(application: Pick<Application, 'receivedOn'>, calendar: WorkingCalendar): Result<ReplyLimit> {
  return replyLimit(calendar, { received: application.receivedOn });
}
