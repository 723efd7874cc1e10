import type { LocalDate } from '../../../kernel/local-date.js';

export interface InquiryTables {
  organ_inquiry: OrganInquiryTable;
}

/** An inquiry (征求意见) in the inbox of the organ asked; the organ that asks writes it, both read it. */
export interface OrganInquiryTable {
  /** The organ asked. */
  organ_id: string;
  /** The consultation's id in the case of the organ that asks. */
  inquiry_id: string;
  asking_organ_id: string;
  application_id: string;
  letter_id: string | null;
  document_number: string | null;
  issued_on: LocalDate;
  answer_by: LocalDate;
  /** `closed`: the case was closed before an answer came. */
  state: 'open' | 'answered' | 'closed';
  opinion: 'agree' | 'object' | 'partly' | 'silent' | null;
  answered_on: LocalDate | null;
  /** As `actorOf` writes it: the account of the organ asked; `null` where the organ that asks recorded the answer. */
  answered_by: string | null;
}
