import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import { pauseOfConsultation, replyLimit, type Pause, type ReplyLimit } from '../../law/reply-limit/index.js';
import type { Application, ConsultationState } from './state.js';

/** What of an application decides its limit. */
export type ClockFacts = Pick<
  Application,
  'receivedOn' | 'restartedOn' | 'correction' | 'extension' | 'consultations' | 'reasons' | 'fee' | 'reopening'
>;

/** The facts of an application of which only the day of receipt is known. */
export function receivedOnly(receivedOn: LocalDate, restartedOn: LocalDate | null = null): ClockFacts {
  return {
    receivedOn,
    restartedOn,
    correction: null,
    extension: null,
    consultations: [],
    reasons: null,
    fee: null,
    reopening: null,
  };
}

/**
 * The reply limit (答复期限) of an application, 《条例》 Art. 33, day by day, from every pause, restart and extension on record.
 * After a reopening it is the day the order names; under Art. 35 the separate date where that is later. A letter whose
 * receipt is not on record is taken as received on the day of issue, and the limit as provisional (docs/decisions/0101).
 */
export function limitOf(facts: ClockFacts, calendar: WorkingCalendar): Result<ReplyLimit> {
  const { reopening, reasons } = facts;
  if (reopening) return ok(byOrder(reopening.on, reopening.redoBy, calendar));
  const limit = countedLimit(facts, calendar);
  if (!limit.ok || !reasons?.separateDate || reasons.separateDate <= limit.value.due) return limit;
  return ok(prolonged(limit.value, reasons.separateDate, calendar));
}

/** The clock both ways, where the correction was asked for late: a breach of Art. 30 that does not take the restart away. */
export interface Clock {
  readonly limit: ReplyLimit;
  /** Counted as though the late correction had started nothing anew; `null` where it was asked for in time, or not at all. */
  readonly withoutLateCorrection: ReplyLimit | null;
  /** No limit is running: the applicant's correction or payment is awaited. */
  readonly running: boolean;
}

export function clockOf(facts: ClockFacts, calendar: WorkingCalendar): Result<Clock> {
  const limit = limitOf(facts, calendar);
  if (!limit.ok) return limit;
  const running = isRunning(facts);
  if (!facts.correction?.late) return ok({ limit: limit.value, withoutLateCorrection: null, running });
  const without = limitOf({ ...facts, correction: null }, calendar);
  return without.ok ? ok({ limit: limit.value, withoutLateCorrection: without.value, running }) : without;
}

/**
 * Whether a limit is running. While a correction or a payment is awaited none is: it starts anew with the answer
 * (docs/decisions/0104).
 */
export function isRunning({
  correction,
  fee,
  reopening,
}: Pick<Application, 'correction' | 'fee' | 'reopening'>): boolean {
  if (reopening) return true;
  return !(correction && !correction.receivedOn) && !(fee && !fee.paidOn);
}

/** The day a running limit counts from: receipt, correction or payment, the latest. */
export function startOf({ receivedOn, restartedOn, correction, fee }: ClockFacts): LocalDate {
  const starts = [receivedOn, restartedOn, correction?.receivedOn, fee?.paidOn].filter(
    (day) => typeof day === 'string',
  );
  return starts.reduce((latest, day) => (day > latest ? day : latest), receivedOn);
}

function countedLimit(facts: ClockFacts, calendar: WorkingCalendar): Result<ReplyLimit> {
  const { receivedOn, restartedOn, correction, extension, fee } = facts;
  const pauses: Pause[] = [];
  let assumed = false;
  for (const asked of facts.consultations) {
    const pause = pauseOfConsultation(calendar, {
      issued: asked.issuedOn,
      ...receiptOf(asked),
      ...(asked.answeredOn && { answered: asked.answeredOn }),
    });
    if (!pause.ok) return pause;
    if (pause.value) pauses.push({ ...pause.value.pause, reason: asked.of });
    assumed ||= !asked.deliveredOn && !asked.answeredOn;
  }
  const corrected = correction?.receivedOn ?? restartedOn;
  // An extension told before the limit started anew is spent (docs/decisions/0105).
  const extended = extension?.agreedOn && extension.agreedOn >= startOf(facts) ? extension.days : undefined;
  const limit = replyLimit(calendar, {
    received: receivedOn,
    pauses,
    ...(corrected && { corrected }),
    ...(fee?.paidOn && { paid: fee.paidOn }),
    ...(extended !== undefined && { extension: extended }),
  });
  return limit.ok && assumed ? ok({ ...limit.value, provisional: true }) : limit;
}

/** Silence counts from the receipt of the letter; an answer without a known receipt ends the pause by itself. */
function receiptOf({ issuedOn, deliveredOn, answeredOn }: ConsultationState): { readonly delivered?: LocalDate } {
  if (deliveredOn) return { delivered: deliveredOn };
  return answeredOn ? {} : { delivered: issuedOn };
}

function byOrder(from: LocalDate, due: LocalDate, calendar: WorkingCalendar): ReplyLimit {
  const days = [{ date: from, counted: false, reason: '收到重新办理决定当日', provisional: false }];
  for (let date = addDays(from, 1); date <= due; date = addDays(date, 1)) {
    const { provisional, reason } = calendar.day(date);
    days.push({ date, counted: true, reason: `重新办理期限内（${reason}）`, provisional });
  }
  return { due, days, provisional: false };
}

function prolonged(limit: ReplyLimit, due: LocalDate, calendar: WorkingCalendar): ReplyLimit {
  const days = [...limit.days];
  for (let date = addDays(limit.due, 1); date <= due; date = addDays(date, 1)) {
    const reason = '依据《条例》第三十五条确定的延迟答复期限内';
    days.push({ date, counted: false, reason, provisional: calendar.day(date).provisional });
  }
  return { due, days, provisional: false };
}
