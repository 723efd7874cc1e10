import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import type { RecordedErasureGround } from '../../law/erasure/index.js';
import type { Commitments } from './events.js';
import { checkDay, firstRefusal, shortText } from './steps/step-rule.js';

/** 投诉 · 举报 */
export const COMPLAINT_KINDS = ['complaint', 'report'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** 查证属实 · 部分属实 · 不属实 · 不予受理 · 撤回 */
export const COMPLAINT_OUTCOMES = ['founded', 'partly', 'unfounded', 'notAccepted', 'withdrawn'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** What follows for the organ where it is founded (《条例》 Art. 47, 53): 督促整改 · 通报批评 · 责令改正. */
export const COMPLAINT_MEASURES = ['urged', 'criticised', 'orderedCorrection'] as const;
export type ComplaintMeasure = (typeof COMPLAINT_MEASURES)[number];

/**
 * A complaint or report (投诉、举报) on an organ's disclosure work, to its competent department or the organ above it,
 * 《条例》 Art. 47, 51. No dispute of table `t4`. The Regulation sets no limit: the department sets the day itself.
 */
export interface Complaint {
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly aboutOrganId: string | null;
  readonly receiptNumber: string | null;
  readonly receivedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly extensions: number;
  readonly answer: {
    readonly answeredOn: LocalDate;
    readonly outcome: ComplaintOutcome;
    readonly measures: readonly ComplaintMeasure[];
    readonly late: boolean;
  } | null;
  /** Who complained and what was written were erased. */
  readonly erased: boolean;
  readonly version: number;
}

interface EventOf<Type extends string, Payload, Version extends number = 1> {
  readonly type: Type;
  readonly schemaVersion: Version;
  readonly legalDate: LocalDate;
  readonly payload: Payload;
}

/** Registered; legal date: the day of receipt. Who complains, and of what, stands in the vault. */
export type ComplaintRegistered = EventOf<
  'complaint.registered',
  Pick<Complaint, 'number' | 'kind' | 'aboutOrganId' | 'receiptNumber' | 'answerBy'> & {
    readonly commitments: Commitments;
  }
>;
/** Given more time, with the reason in the vault; legal date: the day it was decided. */
export type ComplaintExtended = EventOf<
  'complaint.extended',
  { readonly answerBy: LocalDate; readonly commitments: Commitments }
>;
/** Answered (答复投诉人); legal date: the day of the answer. */
export type ComplaintAnswered = EventOf<
  'complaint.answered',
  {
    readonly outcome: ComplaintOutcome;
    readonly measures: readonly ComplaintMeasure[];
    readonly late: boolean;
    readonly commitments: Commitments;
  }
>;
/** Personal data erased (个人信息删除), 《个人信息保护法》 Art. 47; legal date: the day of erasure. */
export type ComplaintErased = EventOf<
  'complaint.erased',
  { readonly records: readonly string[]; readonly ground: RecordedErasureGround },
  2
>;
export const COMPLAINT_PURPOSES = ['complaint', 'evidence', 'answer', 'other'] as const;
export type ComplaintPurpose = (typeof COMPLAINT_PURPOSES)[number];
/** A paper put into its file (归入材料). */
export type ComplaintDocumentAdded = EventOf<
  'complaint.documentAdded',
  { readonly fileId: string; readonly purpose: ComplaintPurpose }
>;
export type ComplaintEvent =
  ComplaintRegistered | ComplaintExtended | ComplaintAnswered | ComplaintDocumentAdded | ComplaintErased;

export type ComplaintStep =
  | { readonly type: 'extend'; readonly answerBy: LocalDate; readonly text: string }
  | {
      readonly type: 'answer';
      readonly on: LocalDate;
      readonly outcome: ComplaintOutcome;
      readonly measures: readonly ComplaintMeasure[];
      readonly text: string;
    };

export function decideComplaint(
  command: Omit<ComplaintRegistered['payload'], 'receiptNumber'> & {
    readonly receiptNumber?: string | undefined;
    readonly receivedOn: LocalDate;
  },
  today: LocalDate,
): Result<ComplaintRegistered> {
  const { receivedOn, receiptNumber, ...facts } = command;
  const wrong = firstRefusal(
    receivedOn > today && refuse('dispute.dates', { later: today, earlier: receivedOn }),
    notAfter(facts.answerBy, receivedOn),
  );
  if (wrong) return wrong;
  const payload = { ...facts, receiptNumber: shortText(receiptNumber, 40) };
  return ok({ type: 'complaint.registered', schemaVersion: 1, legalDate: receivedOn, payload });
}

/** Decides on a step: once answered, nothing more; measures only for what was found. */
export function decideComplaintStep(
  complaint: Complaint,
  step: ComplaintStep,
  { today, commitments }: { readonly today: LocalDate; readonly commitments: Commitments },
): Result<ComplaintEvent> {
  if (complaint.answer) return refuse('complaint.answered', { answeredOn: complaint.answer.answeredOn });
  if (step.type === 'extend') {
    const { answerBy } = step;
    const wrong = notAfter(answerBy, complaint.answerBy) ?? notAfter(answerBy, today);
    if (wrong) return wrong;
    return ok({ type: 'complaint.extended', schemaVersion: 1, legalDate: today, payload: { answerBy, commitments } });
  }
  const { on, outcome, measures } = step;
  const founded = outcome === 'founded' || outcome === 'partly';
  const wrong = firstRefusal(
    checkDay(on, today, complaint.receivedOn),
    founded && measures.length === 0 && refuse('complaint.measures'),
    !founded && measures.length > 0 && refuse('complaint.no-measures'),
  );
  if (wrong) return wrong;
  const payload = { outcome, measures: [...new Set(measures)], late: on > complaint.answerBy, commitments };
  return ok({ type: 'complaint.answered', schemaVersion: 1, legalDate: on, payload });
}

function notAfter(later: LocalDate, earlier: LocalDate): Refusal | null {
  return later > earlier ? null : refuse('dispute.dates', { later, earlier });
}

/** The complaint after one more event. */
export function evolveComplaint(state: Complaint | null, event: ComplaintEvent): Complaint {
  if (event.type === 'complaint.registered') {
    const { number, kind, aboutOrganId, receiptNumber, answerBy } = event.payload;
    const facts = { number, kind, aboutOrganId, receiptNumber, answerBy };
    return { ...facts, receivedOn: event.legalDate, extensions: 0, answer: null, erased: false, version: 1 };
  }
  if (!state) throw new Error(`${event.type} without complaint.registered`);
  const version = state.version + 1;
  if (event.type === 'complaint.extended') {
    return { ...state, answerBy: event.payload.answerBy, extensions: state.extensions + 1, version };
  }
  if (event.type === 'complaint.documentAdded') return { ...state, version };
  if (event.type === 'complaint.erased') return { ...state, erased: true, version };
  const { outcome, measures, late } = event.payload;
  return { ...state, answer: { answeredOn: event.legalDate, outcome, measures, late }, version };
}
