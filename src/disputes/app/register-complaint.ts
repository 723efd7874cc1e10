import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { findOrgan } from '../../organs/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { insertComplaint, nextComplaintNumber } from '../db/complaints.js';
import { decideComplaint, evolveComplaint, type ComplaintKind } from '../domain/complaint.js';
import { mayHandleComplaints } from './may-handle-complaints.js';

/** Who complains, and of what: kept in the vault alone. */
export interface ComplaintWords {
  readonly name: string;
  readonly contact: string;
  readonly text: string;
}

export interface RegisterComplaintInput {
  /** The organ it was made to. */
  readonly organId: string;
  readonly kind: ComplaintKind;
  readonly aboutOrganId?: string | undefined;
  /** Of the application it is about, where it is about one. */
  readonly receiptNumber?: string | undefined;
  readonly receivedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly words: ComplaintWords;
}

const LIMITS = { name: 120, contact: 200, text: 10_000 };

/** Registers a complaint or report (投诉、举报), 《条例》 Art. 47, 51. Refuses `access.denied`, `organ.unknown`, dates out of order. */
export async function registerComplaint(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  act: Act,
  input: RegisterComplaintInput,
): Promise<Result<{ readonly complaintId: string; readonly number: string }>> {
  const { organId, kind, aboutOrganId, receiptNumber, receivedOn, answerBy } = input;
  if (!mayHandleComplaints(act.viewer, organId)) return refuse('access.denied');
  const words = checkWords(input.words);
  if (!words.ok) return words;
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  if (aboutOrganId !== undefined && !(await findOrgan(db, aboutOrganId, today))) {
    return refuse('organ.unknown', { organ: aboutOrganId });
  }
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const complaintId = newId();
    const place = { organId, streamId: complaintId, kind: 'complaint' };
    const sealed = sealPersonal(vault, place, words.value);
    const serial = await nextComplaintNumber(trx, organId, yearOf(receivedOn));
    const number = `${organ.code}-TS-${yearOf(receivedOn)}-${String(serial).padStart(4, '0')}`;
    const commitments = { complaint: sealed.commitment };
    const event = decideComplaint(
      { number, kind, aboutOrganId: aboutOrganId ?? null, receiptNumber, receivedOn, answerBy, commitments },
      today,
    );
    if (!event.ok) return event;
    await storeSealed(trx, place, sealed);
    await insertComplaint(trx, organId, complaintId, evolveComplaint(null, event.value));
    const origin = { organId, streamId: complaintId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [event.value]);
    return ok({ complaintId, number });
  });
}

function checkWords({ name, contact, text }: ComplaintWords): Result<ComplaintWords> {
  const tidy = (value: string) => value.replaceAll('\0', '').trim();
  const words = { name: tidy(name), contact: tidy(contact), text: tidy(text) };
  const wrong = (field: string, reason: string) => refuse('input.invalid', { field, reason });
  if (words.text.length < 2) return wrong('text', '请填写投诉举报的事项');
  for (const field of ['name', 'contact', 'text'] as const) {
    if (words[field].length > LIMITS[field]) return wrong(field, `不超过 ${LIMITS[field]} 字`);
  }
  return ok(words);
}
