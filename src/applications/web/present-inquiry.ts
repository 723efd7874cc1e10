import type { InquirySummary } from '../app/inquiries/inquiry-state.js';
import type { OpenedInquiry } from '../app/inquiries/open-inquiry.js';
import type { InquiryItem, InquiryView } from './api-inquiry-schemas.js';

export function presentInquiryItem(inquiry: InquirySummary): InquiryItem {
  const { inquiryId, askingOrganId, askingOrganName, documentNumber, issuedOn, answerBy } = inquiry;
  const { state, opinion, answeredOn } = inquiry;
  const askingOrgan = { id: askingOrganId, name: askingOrganName };
  return { id: inquiryId, askingOrgan, documentNumber, issuedOn, answerBy, state, opinion, answeredOn };
}

export function presentInquiry(inquiry: OpenedInquiry): InquiryView {
  const { letter, matters, reason, mayAnswer } = inquiry;
  return {
    ...presentInquiryItem(inquiry),
    matters,
    reason,
    mayAnswer,
    letter: letter && {
      title: letter.title,
      addressee: letter.addressee,
      paragraphs: [...letter.paragraphs],
      attachments: [...letter.attachments],
      signature: letter.signature,
      date: letter.date,
    },
  };
}
