import { sql, type Selectable } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { ApplicationTable } from '../../platform/database/schema/applications.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { isRunning } from '../domain/clock.js';
import { nextDueOf, phaseOf, waitingForOf } from '../domain/standing.js';
import type { NumberRange, NumbersGiven } from '../domain/receipt-number-search.js';
import type { Application } from '../domain/state.js';
import { updateInquiries } from './organ-inquiries.js';

export type ApplicationRow = Selectable<ApplicationTable>;

/** What the application is known by, beside its projection. */
export interface ApplicationKeys {
  readonly organId: string;
  readonly applicationId: string;
  readonly submittedAt: Date;
  readonly queryCodeHash: string;
  readonly idempotencyHash: string | null;
  readonly requestHash: string | null;
  /** Keyed hash of the applicant's proof of identity. */
  readonly applicantHash: string | null;
}

export async function insertApplication(
  trx: OrganTransaction,
  keys: ApplicationKeys,
  state: Application,
  calendar: WorkingCalendar,
): Promise<void> {
  await insertApplications(trx, [{ keys, state }], calendar);
}

/** Inserts several in one statement, sent ahead. */
export async function insertApplications(
  trx: OrganTransaction,
  applications: readonly { readonly keys: ApplicationKeys; readonly state: Application }[],
  calendar: WorkingCalendar,
): Promise<void> {
  const rows = applications.map(({ keys, state }) => ({
    organ_id: keys.organId,
    application_id: keys.applicationId,
    submitted_at: keys.submittedAt,
    query_code_hash: keys.queryCodeHash,
    idempotency_hash: keys.idempotencyHash,
    request_hash: keys.requestHash,
    applicant_hash: keys.applicantHash,
    ...columnsOf(state, calendar),
  }));
  await insertRows(trx, 'application', rows);
}

export async function updateApplication(
  trx: OrganTransaction,
  organId: string,
  applicationId: string,
  state: Application,
  calendar: WorkingCalendar,
): Promise<void> {
  await trx
    .updateTable('application')
    .set(columnsOf(state, calendar))
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .execute();
  await updateInquiries(trx, organId, state, calendar);
}

/** Forgets what tells who applied: the keyed hashes of their proof of identity and of what they handed in. */
export async function forgetApplicant(trx: OrganTransaction, organId: string, applicationId: string): Promise<void> {
  await trx
    .updateTable('application')
    .set({ applicant_hash: null, idempotency_hash: null, request_hash: null })
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** The projection: the state as columns. */
export function columnsOf(state: Application, calendar: WorkingCalendar) {
  const nextDue = nextDueOf(state, calendar);
  return {
    kind: state.kind,
    phase: phaseOf(state),
    waiting_for: waitingForOf(state),
    running: isRunning(state),
    has_draft: state.draft !== null,
    division: state.routes.at(-1)?.division ?? null,
    next_due_what: nextDue?.what ?? null,
    next_due_on: nextDue?.on ?? null,
    reopened: state.reopening !== null,
    split_from: state.splitFrom,
    agent: state.agent,
    joint: state.joint,
    first_outcome: state.firstClosed?.outcome ?? null,
    first_closed_on: state.firstClosed?.issuedOn ?? null,
    receipt_number: state.receiptNumber,
    channel: state.channel,
    applicant_column: state.applicantColumn,
    wanted_form: `${state.wantedForm.way}/${state.wantedForm.route}`,
    received_on: state.receivedOn,
    due_on: state.dueOn,
    due_provisional: state.dueProvisional,
    state: state.reply ? ('closed' as const) : ('open' as const),
    outcome: state.reply?.outcome ?? null,
    ground: state.reply?.ground ?? null,
    closed_on: state.reply?.issuedOn ?? null,
    overdue: state.reply?.overdue ?? null,
    version: state.version,
  };
}

export function selectApplication(trx: OrganTransaction, organId: string, applicationId: string) {
  return trx
    .selectFrom('application')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId);
}

/** Locks the next open applications after one, in the order of their ids, to the commit. */
export function lockOpen(trx: OrganTransaction, organId: string, after: string | null, limit: number) {
  let query = trx
    .selectFrom('application')
    .select('application_id')
    .where('organ_id', '=', organId)
    .where('state', '=', 'open');
  if (after !== null) query = query.where('application_id', '>', after);
  return query.orderBy('application_id').limit(limit).forUpdate().execute();
}

export async function findByReceiptNumber(trx: OrganTransaction, organId: string, receiptNumber: string) {
  return trx
    .selectFrom('application')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('receipt_number', '=', receiptNumber)
    .executeTakeFirst();
}

/** The place in a list after which to go on. */
export interface ListPlace {
  readonly day: LocalDate;
  readonly applicationId: string;
}

export interface ListFilter {
  readonly organId: string;
  readonly applicant?: string;
  /** Receipt numbers within any of these ranges. */
  readonly numbers?: readonly NumberRange[];
  readonly kind?: 'information' | 'ownRecord';
  readonly phase?: string;
  readonly waitingFor?: string;
  readonly outcome?: string;
  readonly division?: string;
  readonly reopened?: boolean;
  /** A limit is running and ends on this day or earlier. */
  readonly dueBy?: LocalDate;
}

/** Columns that a filter holds to one value. */
const SAME = {
  applicant: 'applicant_column',
  kind: 'kind',
  phase: 'phase',
  waitingFor: 'waiting_for',
  outcome: 'outcome',
  division: 'division',
  reopened: 'reopened',
} as const;

function selectList(db: Db | OrganTransaction, filter: ListFilter, state: 'open' | 'closed') {
  let query = db
    .selectFrom('application')
    .selectAll()
    .where('organ_id', '=', filter.organId)
    .where('state', '=', state);
  for (const [field, column] of Object.entries(SAME) as [keyof typeof SAME, (typeof SAME)[keyof typeof SAME]][]) {
    const value = filter[field];
    if (value !== undefined) query = query.where(sql.ref(column), '=', value);
  }
  if (filter.dueBy !== undefined) query = query.where('running', '=', true).where('due_on', '<=', filter.dueBy);
  const { numbers } = filter;
  if (numbers) {
    const only = numbers.filter(({ from, to }) => from === to).map(({ from }) => from);
    const spans = numbers.filter(({ from, to }) => from !== to);
    query = query.where(({ eb, or, between }) =>
      or([
        ...(only.length > 0 ? [eb('receipt_number', 'in', only)] : []),
        ...spans.map(({ from, to }) => between('receipt_number', from, to)),
      ]),
    );
  }
  return query;
}

/** What the receipt numbers of an organ are made of: its code, and the years it has cases of. */
export async function numbersGiven(trx: OrganTransaction, organId: string): Promise<NumbersGiven> {
  const organ = await trx.selectFrom('organ').select('code').where('organ_id', '=', organId).executeTakeFirst();
  const years = await trx
    .selectFrom('application_count')
    .select('received_year as year')
    .distinct()
    .where('organ_id', '=', organId)
    .orderBy('received_year')
    .execute();
  return { organCode: organ?.code ?? '', years: years.map(({ year }) => year) };
}

/** Open applications by limit, the soonest first. */
export function listOpen(db: Db | OrganTransaction, filter: ListFilter, after: ListPlace | null, limit: number) {
  let query = selectList(db, filter, 'open');
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due_on', 'application_id'), '>', tuple(after.day, after.applicationId)),
    );
  }
  return query.orderBy('due_on').orderBy('application_id').limit(limit).execute();
}

/** Closed applications, the last received first. */
export function listClosed(db: Db | OrganTransaction, filter: ListFilter, after: ListPlace | null, limit: number) {
  let query = selectList(db, filter, 'closed');
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_on', 'application_id'), '<', tuple(after.day, after.applicationId)),
    );
  }
  return query.orderBy('received_on', 'desc').orderBy('application_id', 'desc').limit(limit).execute();
}
