import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { covers, type CalendarDay, type WorkingCalendar } from '../calendar/index.js';
import { pauseOn, type Pause, type PauseReason } from './pauses.js';

/** 《条例》 Art. 33: 20 working days, and at most 20 more, once. In force since 2019-05-15. */
export const REPLY_DAYS = 20;
export const LONGEST_EXTENSION = 20;

export interface ReplyLimitFacts {
  /** Day of receipt (收到申请之日), 《条例》 Art. 31. */
  readonly received: LocalDate;
  /** Day the correction was received (收到补正的申请之日), Art. 30: the limit starts anew. */
  readonly corrected?: LocalDate;
  /** Day the information processing fee was paid in full, 国办函〔2020〕109号: the limit starts anew the day after. */
  readonly paid?: LocalDate;
  /** Working days the limit was extended by (延长答复期限), 1 to 20; absent where it was not. */
  readonly extension?: number;
  readonly pauses?: readonly Pause[];
}

export interface LimitDay {
  readonly date: LocalDate;
  readonly counted: boolean;
  /** In Chinese, why the day counts or not. */
  readonly reason: string;
  /** The day belongs to a year whose holidays are not yet announced. */
  readonly provisional: boolean;
}

export interface ReplyLimit {
  /** Last day on which a reply is in time (答复期限届满之日). */
  readonly due: LocalDate;
  /** The proof: every calendar day from the day of receipt to `due`. */
  readonly days: readonly LimitDay[];
  /** A day that decides `due` belongs to a year without a holiday notice. */
  readonly provisional: boolean;
}

/**
 * Reply limit (答复期限), 《条例》 Art. 33 with 30 and 34, day by day.
 * Refuses `calendar.year`, `limit.correction`, `limit.payment`, `limit.extension`, `limit.pause-order` and
 * `limit.pause-before-receipt`. A pause that begins after the limit has run out has no effect on it.
 */
export function replyLimit(calendar: WorkingCalendar, facts: ReplyLimitFacts): Result<ReplyLimit> {
  const refusal = impossible(calendar, facts);
  if (refusal) return refusal;
  const start = startOf(facts);
  const total = REPLY_DAYS + (facts.extension ?? 0);
  const days = daysBefore(calendar, facts.received, start);
  days.push({ date: start.date, counted: false, reason: start.reason, provisional: false });
  let provisional = false;
  for (let date = start.date, count = 0; count < total;) {
    date = addDays(date, 1);
    const day = calendar.day(date);
    const pause = pauseOn(facts.pauses ?? [], date);
    const counted = day.working && pause === null;
    if (counted) count += 1;
    provisional ||= day.provisional;
    const reason = counted ? countedReason(day, count) : (pause && pausedReason(pause, day)) || day.reason;
    days.push({ date, counted, reason, provisional: day.provisional });
  }
  return ok({ due: days.at(-1)?.date ?? start.date, days, provisional });
}

function impossible(calendar: WorkingCalendar, facts: ReplyLimitFacts) {
  const { received, corrected, paid, extension, pauses = [] } = facts;
  const covered = covers(calendar, received);
  if (!covered.ok) return covered;
  if (corrected !== undefined && corrected < received) return refuse('limit.correction', { corrected, received });
  if (paid !== undefined && paid < received) return refuse('limit.payment', { paid, received });
  if (extension !== undefined && !(Number.isInteger(extension) && extension >= 1 && extension <= LONGEST_EXTENSION)) {
    return refuse('limit.extension', { days: extension, max: LONGEST_EXTENSION });
  }
  for (const { from, to } of pauses) {
    if (to < from) return refuse('limit.pause-order', { from, to });
    if (from < received) return refuse('limit.pause-before-receipt', { from, received });
  }
  return null;
}

/** The event the limit runs from: the latest of receipt, correction and payment. */
function startOf({ received, corrected, paid }: ReplyLimitFacts): { date: LocalDate; reason: string } {
  if (paid !== undefined && paid >= (corrected ?? received))
    return { date: paid, reason: '缴费当日，期限自次日起重新计算' };
  if (corrected !== undefined) return { date: corrected, reason: '收到补正申请当日，期限自次日起重新计算' };
  return { date: received, reason: '收到申请当日，期限自次日起计算' };
}

/** The days that a restart leaves behind: none of them counts any more. */
function daysBefore(calendar: WorkingCalendar, received: LocalDate, start: { date: LocalDate; reason: string }) {
  const days: LimitDay[] = [];
  for (let date = received; date < start.date; date = addDays(date, 1)) {
    const reason = date === received ? '收到申请当日，不计入期限' : '期限重新计算前，不再计入';
    days.push({ date, counted: false, reason, provisional: calendar.day(date).provisional });
  }
  return days;
}

function countedReason(day: CalendarDay, count: number): string {
  const notes = [day.kind === 'makeUp' ? day.reason : '', count > REPLY_DAYS ? '延期' : ''].filter(
    (note) => note !== '',
  );
  return `第${count}个工作日${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}

const PAUSE_WORDS: Readonly<Record<PauseReason, string>> = {
  thirdParty: '征求第三方意见期间，不计入期限',
  otherOrgan: '征求其他机关意见期间，不计入期限',
};

function pausedReason(pause: Pause, day: CalendarDay): string {
  const words = pause.reason === undefined ? '征求意见期间，不计入期限' : PAUSE_WORDS[pause.reason];
  return day.working ? words : `${words}（${day.reason}）`;
}
