import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { scanPrivacy } from '../privacy-scan/scan-privacy.js';
import type { Corrected, Ended, Recorded, Withdrawn } from './events.js';
import { firstChangedDay } from './first-changed-day.js';
import type { DisclosureRecord, RecordEnd, RecordFacts, WithdrawReason } from './record.js';

const TITLE_MOST = 200;
const NUMBER_MOST = 60;

/** Records a document (登记). Refuses `input.invalid` with the field that is wrong, and dates out of order (`disclosure.dates`). */
export function decideRecord(facts: RecordFacts, importId: string | null, today: LocalDate): Result<Recorded> {
  const sound = checkFacts(facts, today);
  if (!sound.ok) return sound;
  const payload = { ...sound.value, importId };
  return ok({ type: 'disclosure.recorded', schemaVersion: 1, legalDate: facts.madeOn, payload });
}

/** Corrects what is on record (更正). Refuses as `decideRecord`, and a record that was withdrawn (`disclosure.withdrawn`). */
export function decideCorrect(state: DisclosureRecord, facts: RecordFacts, today: LocalDate): Result<Corrected> {
  if (state.withdrawn !== null) return refuse('disclosure.withdrawn');
  const sound = checkFacts(facts, today);
  if (!sound.ok) return sound;
  const legalDate = firstChangedDay(state, { ...sound.value, withdrawn: null }) ?? today;
  return ok({ type: 'disclosure.corrected', schemaVersion: 1, legalDate, payload: sound.value });
}

/**
 * Ends a document's effect (废止、失效). Refuses `disclosure.withdrawn`, `disclosure.ended` where it has ended already, and a
 * day before the document was made (`disclosure.dates`).
 */
export function decideEnd(state: DisclosureRecord, end: RecordEnd): Result<Ended> {
  if (state.withdrawn !== null) return refuse('disclosure.withdrawn');
  if (state.end) return refuse('disclosure.ended', { on: state.end.on });
  if (end.on < state.madeOn) return outOfOrder('endedOn', end.on, state.madeOn);
  return ok({ type: 'disclosure.ended', schemaVersion: 1, legalDate: end.on, payload: end });
}

/** Takes a mistaken record out of the count (撤销登记); it stays to be read. Refuses `disclosure.withdrawn`. */
export function decideWithdraw(state: DisclosureRecord, reason: WithdrawReason | 'importTakenBack'): Result<Withdrawn> {
  if (state.withdrawn !== null) return refuse('disclosure.withdrawn');
  return ok({ type: 'disclosure.withdrawn', schemaVersion: 1, legalDate: state.madeOn, payload: { reason } });
}

function checkFacts(facts: RecordFacts, today: LocalDate): Result<RecordFacts> {
  const title = facts.title.replace(/\s+/g, ' ').trim();
  const documentNumber = facts.documentNumber?.replace(/\s+/g, '') || null;
  if (title === '' || title.length > TITLE_MOST) return invalid('title', `请填写标题（不超过 ${TITLE_MOST} 字）`);
  if (scanPrivacy(title).some(({ confidence }) => confidence === 'certain')) {
    return invalid('title', '标题中有个人信息，登记内容将会公开');
  }
  if ((documentNumber?.length ?? 0) > NUMBER_MOST) return invalid('documentNumber', `文号不超过 ${NUMBER_MOST} 字`);
  const { madeOn, publishedOn, end } = facts;
  if (madeOn > today) return outOfOrder('madeOn', today, madeOn);
  if (publishedOn !== null && publishedOn < madeOn) return outOfOrder('publishedOn', publishedOn, madeOn);
  if (publishedOn !== null && publishedOn > today) return outOfOrder('publishedOn', today, publishedOn);
  if (end && end.on < madeOn) return outOfOrder('endedOn', end.on, madeOn);
  return ok({ ...facts, title, documentNumber });
}

function invalid(field: string, reason: string): Refusal {
  return refuse('input.invalid', { field, reason });
}

function outOfOrder(field: string, later: LocalDate, earlier: LocalDate): Refusal {
  return refuse('disclosure.dates', { field, later, earlier });
}
