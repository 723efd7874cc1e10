import type { LocalDate } from '../../kernel/local-date.js';
import { workingDaysLeft, type WorkingCalendar } from '../../law/calendar/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { ApplicationRow } from '../db/applications.js';
import type { Channel } from '../domain/channel.js';
import type { ApplicationKind } from '../domain/events.js';
import type { WantedForm, WantedRoute, WantedWay } from '../domain/request.js';
import type { NextDue, Phase, WaitingFor } from '../domain/standing.js';

/** An application without who made it. */
export interface ApplicationSummary {
  readonly organId: string;
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly kind: ApplicationKind;
  readonly channel: Channel;
  readonly applicantColumn: ApplicantColumn;
  readonly agent: boolean;
  readonly joint: number;
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The due day lies in a year whose holidays are not announced yet, or a letter's receipt is not on record. */
  readonly dueProvisional: boolean;
  /** A limit is running: no correction or payment is awaited. */
  readonly running: boolean;
  readonly state: 'open' | 'closed';
  readonly phase: Phase;
  readonly waitingFor: WaitingFor | null;
  /** The next thing due beside the reply. */
  readonly nextDue: NextDue | null;
  readonly hasDraft: boolean;
  readonly division: string | null;
  readonly splitFrom: string | null;
  readonly reopened: boolean;
  /** Working days left, negative when overdue; `null` once closed, and while no limit is running. */
  readonly workingDaysLeft: number | null;
  readonly outcome: string | null;
  readonly ground: string | null;
  readonly closedOn: LocalDate | null;
  /** Open: the limit has passed. Closed: the reply came after it. */
  readonly overdue: boolean;
  /** To be given back with a step: tells whether the case has changed meanwhile. */
  readonly version: number;
}

export function summarize(row: ApplicationRow, today: LocalDate, calendar: WorkingCalendar): ApplicationSummary {
  const [way, route] = row.wanted_form.split('/') as [WantedWay, WantedRoute];
  const counting = row.state === 'open' && row.running;
  return {
    organId: row.organ_id,
    applicationId: row.application_id,
    receiptNumber: row.receipt_number,
    kind: row.kind,
    channel: row.channel as Channel,
    applicantColumn: row.applicant_column as ApplicantColumn,
    agent: row.agent,
    joint: row.joint,
    wantedForm: { way, route },
    receivedOn: row.received_on,
    dueOn: row.due_on,
    dueProvisional: row.due_provisional,
    running: row.running,
    state: row.state,
    phase: row.phase as Phase,
    waitingFor: row.waiting_for as WaitingFor | null,
    nextDue: row.next_due_on && { what: row.next_due_what as NextDue['what'], on: row.next_due_on },
    hasDraft: row.has_draft,
    division: row.division,
    splitFrom: row.split_from,
    reopened: row.reopened,
    workingDaysLeft: counting ? workingDaysLeft(calendar, row.due_on, today) : null,
    outcome: row.outcome,
    ground: row.ground,
    closedOn: row.closed_on,
    overdue: row.overdue ?? (counting && row.due_on < today),
    version: row.version,
  };
}
