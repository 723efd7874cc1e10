import type { LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { ApplicationRow } from '../db/applications.js';
import type { Channel } from '../domain/channel.js';
import type { WantedForm, WantedRoute, WantedWay } from '../domain/request.js';
import { workingDaysLeft } from '../domain/working-days-left.js';

/** An application without who made it. */
export interface ApplicationSummary {
  readonly organId: string;
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly applicantColumn: ApplicantColumn;
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The due day lies in a year whose holidays are not announced yet. */
  readonly dueProvisional: boolean;
  readonly state: 'open' | 'closed';
  /** Working days left, negative when overdue; `null` once closed. */
  readonly workingDaysLeft: number | null;
  readonly outcome: string | null;
  readonly ground: string | null;
  readonly closedOn: LocalDate | null;
  /** Open: the limit has passed. Closed: the reply came after it. */
  readonly overdue: boolean;
  /** To be given back with a reply: tells whether the case has changed meanwhile. */
  readonly version: number;
}

export function summarize(row: ApplicationRow, today: LocalDate, calendar: WorkingCalendar): ApplicationSummary {
  const [way, route] = row.wanted_form.split('/') as [WantedWay, WantedRoute];
  return {
    organId: row.organ_id,
    applicationId: row.application_id,
    receiptNumber: row.receipt_number,
    channel: row.channel as Channel,
    applicantColumn: row.applicant_column as ApplicantColumn,
    wantedForm: { way, route },
    receivedOn: row.received_on,
    dueOn: row.due_on,
    dueProvisional: row.due_provisional,
    state: row.state,
    workingDaysLeft: row.state === 'open' ? workingDaysLeft(calendar, row.due_on, today) : null,
    outcome: row.outcome,
    ground: row.ground,
    closedOn: row.closed_on,
    overdue: row.overdue ?? row.due_on < today,
    version: row.version,
  };
}
