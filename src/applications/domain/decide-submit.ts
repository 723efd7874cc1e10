import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Channel } from './channel.js';
import { limitOf, receivedOnly } from './clock.js';
import type { ApplicationKind, ApplicationSubmitted, Attachment, Origin } from './events.js';
import type { WantedForm } from './request.js';

export interface SubmitCommand {
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly applicantColumn: ApplicantColumn;
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly applicantCommitment: string;
  readonly descriptionCommitment: string;
  /** `information` where left out. */
  readonly kind?: ApplicationKind;
  readonly agent?: boolean;
  readonly joint?: number;
  readonly attachments?: readonly Attachment[];
  readonly splitFrom?: string;
  /** The day the limit of the application it was split from started anew. */
  readonly restartedOn?: LocalDate | null;
  /** Where it was taken in, if not here. */
  readonly origin?: Origin;
}

const MOST_JOINT = 50;

/** Decides on a new application: received on a day that is not ahead, its limit counted from there. */
export function decideSubmit(
  command: SubmitCommand,
  today: LocalDate,
  calendar: WorkingCalendar,
): Result<ApplicationSubmitted> {
  const { receivedOn, restartedOn = null, splitFrom, joint = 1, ...facts } = command;
  if (receivedOn > today) return refuse('application.received-future', { received: receivedOn, today });
  if (!Number.isInteger(joint) || joint < 1 || joint > MOST_JOINT) {
    return refuse('input.invalid', { field: 'joint', reason: `共同申请人应为 1 至 ${MOST_JOINT} 人` });
  }
  const limit = limitOf(receivedOnly(receivedOn, restartedOn), calendar);
  if (!limit.ok) return limit;
  return ok({
    type: 'application.submitted',
    schemaVersion: 2,
    legalDate: receivedOn,
    payload: {
      kind: 'information',
      agent: false,
      attachments: [],
      ...facts,
      joint,
      registeredBy: command.channel === 'online' ? 'online' : 'clerk',
      ...(splitFrom && { splitFrom }),
      ...(restartedOn && { restartedOn }),
      dueOn: limit.value.due,
      dueProvisional: limit.value.provisional,
    },
  });
}
