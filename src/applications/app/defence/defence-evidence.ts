import type { LocalDate } from '../../../kernel/local-date.js';
import type { IssuedPaper, LetterKind } from '../../../letters/index.js';
import type { LedgerEvent } from '../../../platform/ledger/index.js';
import type { ApplicationEvent } from '../../domain/events.js';

/** A piece of evidence (证据): what it is and what it proves. */
export interface DefenceEvidence {
  readonly date: LocalDate;
  readonly name: string;
  readonly proves: string;
  /** `null` where it is not a document of this system. */
  readonly pages: number | null;
}

type Paper = readonly [name: string, proves: string];

/** Papers that a step leaves in the file beside its letter. */
const OF_STEPS: { readonly [T in ApplicationEvent['type']]?: Paper } = {
  'application.submitted': ['政府信息公开申请材料', '申请人提出申请的时间、方式和申请公开的内容'],
  'application.searched': ['检索情况记录', '本机关已尽合理检索义务及检索结果'],
  'application.correctionReceived': ['申请人补正材料', '申请人补正的时间和内容'],
  'application.extensionAgreed': ['延长答复期限审批表', '延长答复期限已经政府信息公开工作机构负责人同意'],
  'application.consultationAnswered': ['反馈意见', '被征求意见方对公开的意见'],
  'application.reasonsAnswered': ['申请人说明的理由', '申请人说明理由的时间和内容'],
  'application.feePaid': ['缴费凭证', '信息处理费缴清的时间'],
  'application.delivered': ['送达凭证', '答复送达的时间和方式'],
  'application.withdrawn': ['撤回申请书', '申请人撤回申请'],
};

/** What the letters of a case prove; those left out prove nothing before a court. */
const OF_LETTERS: { readonly [K in LetterKind]?: string } = {
  receipt: '本机关已登记受理申请',
  correctionNotice: '本机关告知申请人补正的时间和内容',
  extensionNotice: '本机关告知申请人延长答复期限',
  thirdPartyLetter: '本机关书面征求第三方意见',
  otherOrganLetter: '本机关书面征求有关行政机关意见',
  reasonsLetter: '本机关要求申请人说明理由',
  feeNotice: '本机关告知收费的标准和数额',
  reply: '本机关作出答复的时间、内容和依据',
  questionAnswer: '本机关作出告知的时间、内容和依据',
  closureNotice: '本机关作出告知的时间、内容和依据',
  ownRecordReply: '本机关作出答复的时间、内容和依据',
  thirdPartyNotice: '本机关将公开的决定和理由书面告知第三方',
  deliveryRecord: '文书送达的时间和方式',
};

/** The evidence that a case holds for its defence, in order of date. */
export function defenceEvidence(events: readonly LedgerEvent[], letters: readonly IssuedPaper[]): DefenceEvidence[] {
  const ofSteps = events.flatMap(({ type, legalDate: date }): DefenceEvidence[] => {
    const paper = OF_STEPS[type as ApplicationEvent['type']];
    return paper ? [{ date, name: paper[0], proves: paper[1], pages: null }] : [];
  });
  const ofLetters = letters.flatMap(({ kind, title, documentNumber, issuedOn, pages }): DefenceEvidence[] => {
    const proves = OF_LETTERS[kind];
    const number = documentNumber ? `（${documentNumber}）` : '';
    return proves ? [{ date: issuedOn, name: `${title}${number}`, proves, pages }] : [];
  });
  return [...ofSteps, ...ofLetters].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
