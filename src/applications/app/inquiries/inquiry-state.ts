import type { LocalDate } from '../../../kernel/local-date.js';
import { organsAsOf } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { InquiryRow } from '../../db/organ-inquiries.js';

/** `lapsed`: its 15 working days passed without an answer, which is consent (视为同意公开), 《条例》 Art. 34. */
export type InquiryState = 'open' | 'lapsed' | 'answered' | 'closed';

/** An inquiry as the organ asked sees it: who asks and by when, never who applied. */
export interface InquirySummary {
  readonly inquiryId: string;
  readonly askingOrganId: string;
  readonly askingOrganName: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly state: InquiryState;
  readonly opinion: 'agree' | 'object' | 'partly' | null;
  readonly answeredOn: LocalDate | null;
}

/** Silence is consent whether the organ that asks has noted it or not. */
export function inquiryState({ state, opinion, answer_by }: InquiryRow, today: LocalDate): InquiryState {
  if (opinion === 'silent' || (state === 'open' && answer_by < today)) return 'lapsed';
  return state;
}

/** Rows of an inbox with the names of the organs that ask, as they stand today. */
export async function summarizeInquiries(
  trx: OrganTransaction,
  rows: readonly InquiryRow[],
  today: LocalDate,
): Promise<InquirySummary[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.asking_organ_id))];
  const { organs } = await trx.selectNoFrom(organsAsOf(trx, ids, today).as('organs')).executeTakeFirstOrThrow();
  const names = new Map(organs.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    inquiryId: row.inquiry_id,
    askingOrganId: row.asking_organ_id,
    askingOrganName: names.get(row.asking_organ_id) ?? '',
    documentNumber: row.document_number,
    issuedOn: row.issued_on,
    answerBy: row.answer_by,
    state: inquiryState(row, today),
    opinion: row.opinion === 'silent' ? null : row.opinion,
    answeredOn: row.opinion === 'silent' ? null : row.answered_on,
  }));
}
