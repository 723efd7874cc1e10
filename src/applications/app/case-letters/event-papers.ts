import type { FileIndexFacts } from '../../../letters/index.js';
import type { LedgerEvent } from '../../../platform/ledger/index.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { ApplicationEvent } from '../../domain/events.js';
import type { ReceiptCorrected } from '../../domain/events/intake.js';

type Author = 'applicant' | 'organ' | 'consulted';

/** Papers that a step leaves in the file beside its letter, with who made them. */
const PAPERS: { readonly [T in ApplicationEvent['type']]?: readonly [title: string, author: Author] } = {
  'application.submitted': ['政府信息公开申请表', 'applicant'],
  'application.receiptCorrected': ['更正收到日期的说明', 'organ'],
  'application.searched': ['检索情况记录', 'organ'],
  'application.correctionReceived': ['申请人补正材料', 'applicant'],
  'application.extensionProposed': ['延长答复期限审批表', 'organ'],
  'application.consultationAnswered': ['反馈意见', 'consulted'],
  'application.reasonsAnswered': ['申请人说明的理由', 'applicant'],
  'application.feePaid': ['缴费凭证', 'applicant'],
  'application.reviewed': ['合法性审核意见', 'organ'],
  'application.signedOff': ['答复签发单', 'organ'],
  'application.delivered': ['送达凭证', 'organ'],
  'application.withdrawn': ['撤回申请书', 'applicant'],
};
const AUTHORS = { applicant: '申请人', consulted: '被征求意见方' } as const;

export function eventPapers(events: readonly LedgerEvent[], organ: string): FileIndexFacts['entries'] {
  return events.flatMap(({ type, legalDate }) => {
    const paper = PAPERS[type as ApplicationEvent['type']];
    if (!paper) return [];
    const [title, author] = paper;
    const date = type === 'application.submitted' ? receivedOn(events, legalDate) : legalDate;
    return [{ documentNumber: null, author: author === 'organ' ? organ : AUTHORS[author], title, date }];
  });
}

/** The day of receipt that stands: as last corrected, else as first put on record. */
function receivedOn(events: readonly LedgerEvent[], first: LocalDate): LocalDate {
  const corrected = events.findLast(({ type }) => type === 'application.receiptCorrected');
  return corrected ? (corrected.payload as unknown as ReceiptCorrected['payload']).to : first;
}
