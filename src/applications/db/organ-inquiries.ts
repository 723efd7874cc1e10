import type { Selectable } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { WorkingCalendar } from '../../law/calendar/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { OrganInquiryTable } from '../../platform/database/schema/inquiries.js';
import { opinionDue } from '../domain/standing.js';
import type { Application } from '../domain/state.js';

export type InquiryRow = Selectable<OrganInquiryTable>;

/** Puts an inquiry into the inbox of the organ asked. The transaction is of the organ that asks. */
export async function insertInquiry(
  trx: OrganTransaction,
  row: Omit<InquiryRow, 'state' | 'opinion' | 'answered_on' | 'answered_by'>,
): Promise<void> {
  const open = { state: 'open', opinion: null, answered_on: null, answered_by: null } as const;
  await trx
    .insertInto('organ_inquiry')
    .values({ ...row, ...open })
    .execute();
}

/** Brings the inquiries of a case to where the case stands; those to organs outside the system have no row. */
export async function updateInquiries(
  trx: OrganTransaction,
  organId: string,
  { consultations, reply }: Application,
  calendar: WorkingCalendar,
): Promise<void> {
  for (const { id, organId: asked, opinion, answeredOn, deliveredOn } of consultations) {
    if (asked === null) continue;
    await trx
      .updateTable('organ_inquiry')
      .set({
        state: opinion === null ? (reply ? 'closed' : 'open') : 'answered',
        opinion,
        answered_on: answeredOn,
        ...(deliveredOn && { answer_by: opinionDue(deliveredOn, calendar) }),
      })
      .where('asking_organ_id', '=', organId)
      .where('inquiry_id', '=', id)
      .execute();
  }
}

/** Notes who of the organ asked gave the answer. The transaction is of the organ that asks. */
export async function setAnsweredBy(trx: OrganTransaction, organId: string, inquiryId: string, actor: string) {
  await trx
    .updateTable('organ_inquiry')
    .set({ answered_by: actor })
    .where('asking_organ_id', '=', organId)
    .where('inquiry_id', '=', inquiryId)
    .execute();
}

/** An inquiry in an organ's inbox. */
export function selectInquiry(trx: OrganTransaction, organId: string, inquiryId: string) {
  return trx
    .selectFrom('organ_inquiry')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('inquiry_id', '=', inquiryId);
}

function selectAnswerable(trx: OrganTransaction, organId: string, today: LocalDate) {
  return trx
    .selectFrom('organ_inquiry')
    .where('organ_id', '=', organId)
    .where('state', '=', 'open')
    .where('answer_by', '>=', today);
}

export interface InquiryPlace {
  readonly organId: string;
  readonly today: LocalDate;
  /** The last of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Inquiries that may still be answered, the first asked first: all have the same 15 working days. */
export function listAnswerable(trx: OrganTransaction, { organId, today, after, limit }: InquiryPlace) {
  const query = selectAnswerable(trx, organId, today).selectAll().orderBy('inquiry_id').limit(limit);
  return (after === null ? query : query.where('inquiry_id', '>', after)).execute();
}

/** Inquiries answered, closed, or lapsed in silence, the last asked first. */
export function listSettled(trx: OrganTransaction, { organId, today, after, limit }: InquiryPlace) {
  const query = trx
    .selectFrom('organ_inquiry')
    .selectAll()
    .where('organ_id', '=', organId)
    .where(({ eb, or }) => or([eb('state', '<>', 'open'), eb('answer_by', '<', today)]))
    .orderBy('inquiry_id', 'desc')
    .limit(limit);
  return (after === null ? query : query.where('inquiry_id', '<', after)).execute();
}

export async function countAnswerable(trx: OrganTransaction, organId: string, today: LocalDate): Promise<number> {
  const { count } = await selectAnswerable(trx, organId, today)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
