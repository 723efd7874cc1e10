import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import type { OwnCase } from '../../app/own-case.js';

/** What the organ asks of the applicant, each while it waits for it. */
export interface AskedView {
  readonly correction: { readonly matters: string | null; readonly answerBy: string; readonly late: boolean } | null;
  readonly reasons: { readonly matters: string | null; readonly answerBy: string } | null;
  readonly fee: FeeView | null;
}

export interface FeeView {
  readonly yuan: number;
  readonly scale: 'items' | 'pages';
  readonly reason: string | null;
  readonly slices: readonly {
    readonly range: string;
    readonly count: number;
    readonly rate: number;
    readonly yuan: number;
  }[];
  readonly noticedOn: string;
  /** Last day to pay; `null` until the notice was received. */
  readonly payBy: string | null;
  readonly paidOn: string | null;
  /** Whom to ask about paying. */
  readonly office: string | null;
}

function feeOf({ fee: notice, state, summary, texts, organ }: OwnCase, language: Language): FeeView | null {
  if (!notice || !state.fee) return null;
  const { nextDue } = summary;
  return {
    yuan: notice.yuan,
    scale: notice.scale,
    reason: texts.feeReason,
    slices: notice.slices
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, rate, yuan }) => ({
        range: from === to ? `${from}` : `${from}–${to}`,
        count,
        rate,
        yuan,
      })),
    noticedOn: sayDate(state.fee.noticedOn, language),
    payBy: nextDue?.what === 'payment' ? sayDate(nextDue.on, language) : null,
    paidOn: state.fee.paidOn && sayDate(state.fee.paidOn, language),
    office: [organ.officeName ?? organ.name, organ.phone, organ.address].filter((part) => part !== null).join('，'),
  };
}

export function presentAsked(own: OwnCase, language: Language): AskedView {
  const { state, texts, may } = own;
  const { correction, reasons } = state;
  return {
    correction:
      correction && may.includes('receiveCorrection')
        ? {
            matters: texts.correctionMatters,
            answerBy: sayDate(correction.answerBy, language),
            late: own.today > correction.answerBy,
          }
        : null,
    reasons:
      reasons && may.includes('receiveReasons')
        ? { matters: texts.reasonsMatters, answerBy: sayDate(reasons.answerBy, language) }
        : null,
    fee: feeOf(own, language),
  };
}
