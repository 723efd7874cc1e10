import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { workingDaysLeft, type WorkingCalendar } from '../../../law/calendar/index.js';
import type {
  Changed,
  Discarded,
  Published,
  Related,
  ReviewAsked,
  Scheduled,
  Unscheduled,
  ValidityChanged,
  VersionOpened,
  Withdrawn,
  Written,
} from './events.js';
import type { PublicationFacts, PublicationRef, PublicationState, WithdrawalGround } from './publication.js';
import { checkStep, notNow } from './steps.js';
import { checkValidity } from './validity.js';

const MOST_REASON = 500;
const MOST_SCHEDULED_MS = 366 * 86_400_000;

/** Writes a publication (起草). What is said of it has been checked (`checkContent`). Refuses `publication.validity`. */
export function decideWrite(payload: Written['payload'], today: LocalDate): Result<Written> {
  const sound = checkValidity(payload.validity, payload.madeOn);
  return sound.ok ? ok({ type: 'publication.written', ...on(today), payload }) : sound;
}

/** Changes what is not shown yet (修改): a review that was made of it is void. Refuses `publication.stage`. */
export function decideChange(state: PublicationState, payload: Changed['payload'], today: LocalDate): Result<Changed> {
  const open = checkStep(state, 'change');
  return open.ok ? ok({ type: 'publication.changed', ...on(today), payload }) : open;
}

/** Asks for the secrecy review (送保密审查), Art. 17. Refuses `publication.stage`, and what says nothing yet (`input.missing`). */
export function decideAskReview(
  state: PublicationState,
  holds: { readonly words: boolean; readonly files: boolean },
  today: LocalDate,
): Result<ReviewAsked> {
  const open = checkStep(state, 'askReview');
  if (!open.ok) return open;
  if (!holds.words && !holds.files) return refuse('input.missing', { field: '正文或者附件' });
  const { versionNo, contentHash } = state;
  return ok({ type: 'publication.reviewAsked', ...on(today), payload: { versionNo, contentHash } });
}

/**
 * Publishes what was reviewed (发布), and says how late it is by working days. What was published before elsewhere keeps
 * that day. Refuses `publication.stage`.
 */
export function decidePublish(
  state: PublicationState,
  { calendar, today, facts }: { calendar: WorkingCalendar; today: LocalDate; facts: PublicationFacts },
): Result<Published> {
  const open = checkStep(state, 'publish');
  if (!open.ok) return open;
  const { versionNo, contentHash, dueOn } = state;
  const publishedOn = state.publishedOn === null ? (facts.earlierPublishedOn ?? today) : today;
  const lateDays = dueOn !== null && publishedOn > dueOn ? -workingDaysLeft(calendar, dueOn, publishedOn) : null;
  const payload = { versionNo, contentHash, publishedOn, lateDays, inForceOn: facts.inForceOn };
  return ok({ type: 'publication.published', ...on(today), payload });
}

/** Sets the hour of publication (定时发布). Refuses `publication.stage`, `publication.schedule` for one past or over a year ahead. */
export function decideSchedule(
  state: PublicationState,
  at: Date,
  { now, today }: { now: Date; today: LocalDate },
): Result<Scheduled> {
  const open = checkStep(state, 'schedule');
  if (!open.ok) return open;
  const ahead = at.getTime() - now.getTime();
  if (!(ahead > 0 && ahead <= MOST_SCHEDULED_MS)) return refuse('publication.schedule');
  const payload = { versionNo: state.versionNo, at: at.toISOString() };
  return ok({ type: 'publication.scheduled', ...on(today), payload });
}

/** Takes the hour back (取消定时); it stays reviewed. Refuses `publication.stage`. */
export function decideUnschedule(state: PublicationState, today: LocalDate): Result<Unscheduled> {
  const open = checkStep(state, 'unschedule');
  if (!open.ok) return open;
  return ok({ type: 'publication.unscheduled', ...on(today), payload: { versionNo: state.versionNo } });
}

/** Opens a new version of what is shown (更正、更新); the one shown stays until it is published. Refuses `publication.stage`. */
export function decideOpenVersion(
  state: PublicationState,
  content: Omit<VersionOpened['payload'], 'versionNo'>,
  today: LocalDate,
): Result<VersionOpened> {
  const open = checkStep(state, 'correct');
  if (!open.ok) return open;
  if (content.changedOn > today) return refuse('disclosure.dates', { later: today, earlier: content.changedOn });
  const payload = { ...content, versionNo: state.versionNo + 1 };
  return ok({ type: 'publication.versionOpened', ...on(today), payload });
}

/** Throws away the version being worked on (作废); what is shown stays. Refuses `publication.stage`. */
export function decideDiscard(state: PublicationState, today: LocalDate): Result<Discarded> {
  const open = checkStep(state, 'discard');
  if (!open.ok) return open;
  return ok({ type: 'publication.discarded', ...on(today), payload: { versionNo: state.versionNo } });
}

/** Takes what is shown off again (撤回), for a reason everyone reads. Refuses `publication.stage`, `input.missing`, `input.invalid`. */
export function decideWithdraw(
  state: PublicationState,
  { ground, reason }: { readonly ground: WithdrawalGround; readonly reason: string },
  today: LocalDate,
): Result<Withdrawn> {
  if (state.shownVersion === null) return notNow(state.stage, '撤回', 'withdraw');
  if (reason.trim() === '') return refuse('input.missing', { field: '撤回理由' });
  if (reason.length > MOST_REASON) {
    return refuse('input.invalid', { field: 'reason', reason: `撤回理由不超过 ${MOST_REASON} 字` });
  }
  return ok({ type: 'publication.withdrawn', ...on(today), payload: { ground } });
}

/**
 * Changes the validity (标注效力). Refuses `publication.by-record` where the register of documents keeps it,
 * `publication.stage` for what is withdrawn or discarded, `publication.nothing-new`, and as `checkValidity`.
 */
export function decideValidity(
  state: PublicationState,
  payload: ValidityChanged['payload'],
  { madeOn, today }: { readonly madeOn: LocalDate; readonly today: LocalDate },
): Result<ValidityChanged> {
  if (state.recordId !== null) return refuse('publication.by-record');
  if (state.stage === 'withdrawn' || state.stage === 'discarded') {
    return notNow(state.stage, '标注效力', 'change the validity');
  }
  const sound = checkValidity(payload, madeOn);
  if (!sound.ok) return sound;
  const { validity, inForceOn } = state;
  const same =
    validity.state === payload.state &&
    validity.endedOn === payload.endedOn &&
    validity.replacedBy === payload.replacedBy &&
    inForceOn === payload.inForceOn;
  if (same) return refuse('publication.nothing-new');
  return ok({ type: 'publication.validityChanged', ...on(today), payload });
}

/**
 * Says what it interprets (关联解读的文件), or that it interprets nothing. Refuses `publication.stage` for what is withdrawn or
 * discarded, `publication.nothing-new`.
 */
export function decideRelate(
  state: PublicationState,
  interprets: PublicationRef | null,
  today: LocalDate,
): Result<Related> {
  if (state.stage === 'withdrawn' || state.stage === 'discarded') return notNow(state.stage, '关联解读', 'relate');
  if (state.interprets?.publicationId === interprets?.publicationId) return refuse('publication.nothing-new');
  return ok({ type: 'publication.related', ...on(today), payload: { interprets } });
}

function on(legalDate: LocalDate) {
  return { schemaVersion: 1, legalDate } as const;
}
