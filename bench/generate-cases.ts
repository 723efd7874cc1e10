import { createHash } from 'node:crypto';
import { columnsOf } from '../src/applications/db/applications.js';
import { decideSubmit, evolve, type Application } from '../src/applications/domain/application.js';
import type { ApplicationReplied, ApplicationSubmitted } from '../src/applications/domain/events.js';
import { formatReceiptNumber } from '../src/applications/domain/receipt-number.js';
import { newId } from '../src/kernel/ids.js';
import { addDays, localDate, yearOf, type LocalDate } from '../src/kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../src/law/calendar/index.js';
import { APPLICANT_COLUMNS, outcomeRows, REPORT_FORMATS } from '../src/law/report-format/index.js';
import {
  canonicalJson,
  GENESIS_HASH,
  hashEvent,
  type ChainHead,
  type LedgerEvent,
} from '../src/platform/ledger/index.js';
import { copied } from './copy-lines.js';

const OUTCOMES = outcomeRows(REPORT_FORMATS['2021']);
const FIRST_DAY = localDate('2024-07-01');
/** Days of receipt reach from July 2024 to the end of 2025, so that 2025 has cases carried in and carried out. */
const DAYS = 549;
const COMMITMENT = `sha256:${'0'.repeat(64)}`;
const ACTOR = 'system:bench';
/** Every so many events the hash is held against the ledger's own. */
const HELD_AGAINST = 1009;
/** Stands in a text for what each case has of its own. */
const NUMBER = '@number@';
const COLUMN = '@column@';
const OUTCOME = '@outcome@';

/** One generated case, as lines of COPY: columns as `CASE_COLUMNS` and `EVENT_COLUMNS` name them. */
export interface GeneratedCase {
  readonly applicationId: string;
  readonly application: string;
  readonly events: readonly string[];
  /** Where the organ's chain ends with it. */
  readonly head: ChainHead;
}

/** Columns that each case has of its own; the others are those of its form. */
const OWN_COLUMNS = [
  'organ_id',
  'application_id',
  'submitted_at',
  'query_code_hash',
  'receipt_number',
  'applicant_column',
  'outcome',
  'first_outcome',
] as const;
export const EVENT_COLUMNS = [
  'organ_id',
  'stream_id',
  'seq',
  'position',
  'type',
  'schema_version',
  'recorded_at',
  'legal_date',
  'actor',
  'payload',
  'prev_hash',
  'hash',
] as const;

/** An event of which many cases have the same, but for their number and kind of applicant. */
interface EventForm {
  readonly event: ApplicationSubmitted | ApplicationReplied;
  readonly payload: string;
}

/** What many cases have in common: those received on one day and answered so many days later. */
interface CaseForm {
  readonly events: readonly EventForm[];
  /** The columns that are not the case's own, as the end of a line. */
  readonly ending: string;
}

/** A number that looks drawn, the same for the same case. */
function scatter(index: number, below: number): number {
  return Math.floor(((Math.imul(index + 1, 2654435761) >>> 0) / 2 ** 32) * below);
}

function submittedOn(received: LocalDate): ApplicationSubmitted {
  const facts = {
    receiptNumber: NUMBER,
    channel: 'online',
    applicantColumn: COLUMN as 'natural',
    wantedForm: { way: 'electronic', route: 'email' },
    receivedOn: received,
    applicantCommitment: COMMITMENT,
    descriptionCommitment: COMMITMENT,
  } as const;
  const decided = decideSubmit(facts, addDays(FIRST_DAY, DAYS), NATIONAL_CALENDAR);
  if (!decided.ok) throw new Error(decided.code);
  return decided.value;
}

function repliedOn(issuedOn: LocalDate, { payload: { dueOn } }: ApplicationSubmitted) {
  return {
    type: 'application.replied',
    schemaVersion: 2,
    legalDate: issuedOn,
    payload: {
      outcome: OUTCOME,
      ground: 'art36.1',
      dueOn,
      overdue: issuedOn > dueOn,
      draftId: null,
      documentNumber: null,
      letterId: null,
      withheld: [],
      again: false,
      textCommitment: COMMITMENT,
    },
  } as ApplicationReplied;
}

function formColumns(state: Application): readonly (readonly [column: string, value: unknown])[] {
  const own: readonly string[] = OWN_COLUMNS;
  return Object.entries(columnsOf(state, NATIONAL_CALENDAR)).filter(([column]) => !own.includes(column));
}

export const CASE_COLUMNS: readonly string[] = [
  ...OWN_COLUMNS,
  ...formColumns(evolve(null, submittedOn(FIRST_DAY))).map(([column]) => column),
];

/** The cases of one day of receipt. */
interface Day {
  readonly at: string;
  readonly year: number;
  /** Of those that are answered so many days later, or not yet (`null`). */
  readonly form: (after: number | null) => CaseForm;
}

function dayOf(received: LocalDate): Day {
  const submitted = submittedOn(received);
  const first = evolve(null, submitted);
  const forms = new Map<number | null, CaseForm>();
  const make = (after: number | null): CaseForm => {
    const replied = after === null ? [] : [repliedOn(addDays(received, after), submitted)];
    const row = formColumns(replied.reduce(evolve, first));
    return {
      ending: row.map(([, value]) => copied(value)).join('\t'),
      events: [submitted, ...replied].map((event) => ({ event, payload: canonicalJson(event.payload) })),
    };
  };
  return {
    at: `${received}T04:00:00.000Z`,
    year: yearOf(received),
    form(after) {
      const form = forms.get(after) ?? make(after);
      forms.set(after, form);
      return form;
    },
  };
}

/** Cases of one organ in the order of their receipt, each submitted and nearly all replied to, chained as the ledger chains. */
export function* generateCases(organId: string, organCode: string, count: number): Generator<GeneratedCase> {
  let head: ChainHead = { position: 0, hash: GENESIS_HASH };
  let ordinal = -1;
  let day = dayOf(FIRST_DAY);
  for (let index = 0; index < count; index += 1) {
    const ofCase = Math.floor((index * DAYS) / count);
    if (ofCase !== ordinal) day = dayOf(addDays(FIRST_DAY, ofCase));
    ordinal = ofCase;
    const { at, year } = day;
    const open = index % 50 === 49;
    const form = day.form(open ? null : 3 + (index % 23));
    const drawn = OUTCOMES[scatter(index, OUTCOMES.length * 1009) % OUTCOMES.length] ?? 'granted';
    const receipt_number = formatReceiptNumber({ organCode, year, number: index + 1 });
    const applicant_column = APPLICANT_COLUMNS[Math.max(0, scatter(index, 11) - 5)] ?? 'natural';
    const outcome = open ? null : drawn;
    const applicationId = newId();
    const events = form.events.map(({ event, payload }, place) => {
      const own = payload.replace(NUMBER, receipt_number).replace(COLUMN, applicant_column).replace(OUTCOME, drawn);
      const chained = chain(head, { organId, streamId: applicationId, seq: place + 1, at, event, payload: own });
      ({ head } = chained);
      return chained.line;
    });
    const own = [organId, applicationId, at, COMMITMENT, receipt_number, applicant_column, copied(outcome)];
    const application = `${own.join('\t')}\t${copied(outcome)}\t${form.ending}`;
    yield { applicationId, application, events, head };
  }
}

interface Placed {
  readonly organId: string;
  readonly streamId: string;
  readonly seq: number;
  readonly at: string;
  readonly event: EventForm['event'];
  /** Canonical JSON. */
  readonly payload: string;
}

/** The event as a line, its hash over the same canonical JSON that `hashEvent` makes, written out from its parts. */
function chain(head: ChainHead, { organId, streamId, seq, at, event, payload }: Placed) {
  const { type, schemaVersion, legalDate } = event;
  const position = head.position + 1;
  const text =
    `{"actor":"${ACTOR}","legalDate":"${legalDate}","organId":"${organId}","payload":${payload},"position":${position}` +
    `,"prevHash":"${head.hash}","recordedAt":"${at}","schemaVersion":${schemaVersion},"seq":${seq}` +
    `,"streamId":"${streamId}","type":"${type}"}`;
  const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  if (position % HELD_AGAINST === 1) {
    const placed = { organId, streamId, seq, position, type, schemaVersion, legalDate, actor: ACTOR };
    const fields = { recordedAt: new Date(at), payload: JSON.parse(payload) as LedgerEvent['payload'] };
    if (hashEvent({ ...placed, ...fields, prevHash: head.hash }) !== hash)
      throw new Error('the generator hashes wrong');
  }
  const line = [
    ...[organId, streamId, seq, position, type, schemaVersion, at, legalDate, ACTOR],
    ...[payload, head.hash, hash],
  ].join('\t');
  return { line, head: { position, hash } };
}
