import { columnsOf } from '../src/applications/db/applications.js';
import { decideSubmit, evolve, type Application } from '../src/applications/domain/application.js';
import type { ApplicationEvent, ApplicationReplied } from '../src/applications/domain/events.js';
import { formatReceiptNumber } from '../src/applications/domain/receipt-number.js';
import { newId } from '../src/kernel/ids.js';
import { addDays, localDate, yearOf, type LocalDate } from '../src/kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../src/law/calendar/index.js';
import { APPLICANT_COLUMNS, outcomeRows, REPORT_FORMATS } from '../src/law/report-format/index.js';
import { chainEvents, GENESIS_HASH, type ChainHead, type LedgerEvent } from '../src/platform/ledger/index.js';

const OUTCOMES = outcomeRows(REPORT_FORMATS['2021']);
const FIRST_DAY = localDate('2024-07-01');
/** Days of receipt reach from July 2024 to the end of 2025, so that 2025 has cases carried in and carried out. */
const DAYS = 549;
const COMMITMENT = `sha256:${'0'.repeat(64)}`;

/** One generated case: its row of the projection, and its events in the organ's chain. */
export interface GeneratedCase {
  readonly row: ReturnType<typeof columnsOf> & {
    readonly organ_id: string;
    readonly application_id: string;
    readonly submitted_at: string;
    readonly query_code_hash: string;
  };
  readonly events: readonly LedgerEvent[];
}

interface Due {
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
}

/** Limits by day of receipt: a million cases share a few hundred days. */
function limitsByDay(): (received: LocalDate) => Due {
  const known = new Map<LocalDate, Due>();
  return (received) => {
    const found = known.get(received);
    if (found) return found;
    const facts = {
      receiptNumber: '',
      channel: 'online',
      applicantColumn: 'natural',
      wantedForm: { way: 'paper', route: 'mail' },
      receivedOn: received,
      applicantCommitment: COMMITMENT,
      descriptionCommitment: COMMITMENT,
    } as const;
    const decided = decideSubmit(facts, addDays(FIRST_DAY, DAYS), NATIONAL_CALENDAR);
    if (!decided.ok) throw new Error(decided.code);
    const { dueOn, dueProvisional } = decided.value.payload;
    known.set(received, { dueOn, dueProvisional });
    return { dueOn, dueProvisional };
  };
}

/** A number that looks drawn, the same for the same case. */
function scatter(index: number, below: number): number {
  return Math.floor(((Math.imul(index + 1, 2654435761) >>> 0) / 2 ** 32) * below);
}

function replyTo(index: number, received: LocalDate, due: Due): ApplicationReplied {
  const issuedOn = addDays(received, 3 + (index % 23));
  return {
    type: 'application.replied',
    schemaVersion: 2,
    legalDate: issuedOn,
    payload: {
      outcome: OUTCOMES[scatter(index, OUTCOMES.length * 1009) % OUTCOMES.length] ?? 'granted',
      ground: 'art36.1',
      dueOn: due.dueOn,
      overdue: issuedOn > due.dueOn,
      draftId: null,
      documentNumber: null,
      letterId: null,
      withheld: [],
      again: false,
      textCommitment: COMMITMENT,
    },
  };
}

/** Cases of one organ in the order of their receipt, each submitted and nearly all replied to, chained as the ledger chains. */
export function* generateCases(organId: string, organCode: string, count: number): Generator<GeneratedCase> {
  const limitOf = limitsByDay();
  let head: ChainHead = { position: 0, hash: GENESIS_HASH };
  for (let index = 0; index < count; index += 1) {
    const received = addDays(FIRST_DAY, Math.floor((index * DAYS) / count));
    const due = limitOf(received);
    const applicationId = newId();
    const submitted: ApplicationEvent = {
      type: 'application.submitted',
      schemaVersion: 2,
      legalDate: received,
      payload: {
        receiptNumber: formatReceiptNumber({ organCode, year: yearOf(received), number: index + 1 }),
        kind: 'information',
        channel: 'online',
        registeredBy: 'online',
        agent: false,
        joint: 1,
        attachments: [],
        applicantColumn: APPLICANT_COLUMNS[Math.max(0, scatter(index, 11) - 5)] ?? 'natural',
        wantedForm: { way: 'electronic', route: 'email' },
        ...due,
        applicantCommitment: COMMITMENT,
        descriptionCommitment: COMMITMENT,
      },
    };
    const events: readonly ApplicationEvent[] =
      index % 50 === 49 ? [submitted] : [submitted, replyTo(index, received, due)];
    const origin = {
      organId,
      streamId: applicationId,
      actor: 'system:bench',
      recordedAt: new Date(`${received}T04:00:00Z`),
      afterSeq: 0,
    };
    const chained = chainEvents(head, origin, events);
    const last = chained.at(-1);
    if (last) head = { position: last.position, hash: last.hash };
    const state = events.reduce<Application | null>(evolve, null);
    if (!state) throw new Error('a case has at least one event');
    const keys = {
      organ_id: organId,
      application_id: applicationId,
      submitted_at: `${received}T04:00:00Z`,
      query_code_hash: COMMITMENT,
    };
    yield { row: { ...keys, ...columnsOf(state, NATIONAL_CALENDAR) }, events: chained };
  }
}
