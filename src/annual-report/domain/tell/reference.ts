import type { CellKey } from '../../../law/report-format/index.js';

/**
 * How a text refers to a figure: as it stands (`{{t3.received.total}}`), as last year's report had it (`{{prev:…}}`), as the
 * difference from it in words (`{{diff:…}}`: 增加3、减少3、持平) or as the same in percent (`{{pct:…}}`).
 */
export const REFERENCE_FORMS = ['now', 'prev', 'diff', 'pct'] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** Figures of the register of processing fees (信息处理费台账), 《条例》 Art. 42: counts of notices and payments, amounts in 元. */
export const FEE_FIGURES = ['notices', 'noticed', 'payments', 'yuan'] as const;
export type FeeFigure = (typeof FEE_FIGURES)[number];
export type FeeFigures = Readonly<Record<FeeFigure, number>>;

/** The fee figures as an office calls them. */
export const FEE_NAMES: Readonly<Record<FeeFigure, string>> = {
  notices: '信息处理费，收费通知（件）',
  noticed: '信息处理费，通知金额（元）',
  payments: '信息处理费，本年度缴费（件）',
  yuan: '信息处理费，本年度收取金额（元）',
};

/** The collection of fees told in words: what section 六 has to say of it. */
export const FEE_STATEMENT = 'fee.statement';

/** A reference in a text. `figure` is a cell, or `fee.` and a figure of the register of fees. */
export interface Reference {
  readonly form: ReferenceForm;
  readonly figure: CellKey;
}

/** A text in pieces: words as they stand, and what stands in double braces. */
export type TextPiece =
  | { readonly kind: 'words'; readonly text: string; readonly from: number }
  | { readonly kind: 'reference'; readonly text: string; readonly from: number; readonly reference: Reference | null };

const BRACES = /\{\{([^{}\n]*)\}\}/g;
const BODY = /^(?:(prev|diff|pct)[:：])?([a-zA-Z][\w.]*)$/;

/** The pieces of a text in their order; a reference that is not written as one is `null`. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index), from });
    pieces.push({ kind: 'reference', text: match[0], from: match.index, reference: readReference(match[1] ?? '') });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from), from });
  return pieces;
}

function readReference(body: string): Reference | null {
  const match = BODY.exec(body.trim());
  if (!match) return null;
  return { form: (match[1] ?? 'now') as ReferenceForm, figure: match[2] ?? '' };
}

/** A reference as it is written in a text. */
export function writeReference({ form, figure }: Reference): string {
  return form === 'now' ? `{{${figure}}}` : `{{${form}:${figure}}}`;
}
