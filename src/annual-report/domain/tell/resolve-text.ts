import type { CellKey } from '../../../law/report-format/index.js';
import { sayFees } from './say-fees.js';
import { FEE_FIGURES, FEE_STATEMENT, piecesOf, type FeeFigure, type FeeFigures, type Reference } from './reference.js';

/** The figures a text may refer to. A cell that is absent is not in the form; `null` is not filled in. */
export interface ReferredFigures {
  readonly cells: Readonly<Record<CellKey, number | null>>;
  /** Cells of the report for the year before; `null` where there is none. */
  readonly previous: Readonly<Record<CellKey, number | null>> | null;
  /** `null` for years before there was a fee. */
  readonly fees: FeeFigures | null;
}

/**
 * Why a reference has no value: not a figure (`unknown`), not filled in (`unset`), no report for the year before, not filled in
 * there, no percentage of 0, or words of direction (增加) stand before what says the direction itself.
 */
export type ReferenceProblem = 'unknown' | 'unset' | 'noPrevious' | 'previousUnset' | 'previousZero' | 'direction';

export const PROBLEM_WORDS: Readonly<Record<ReferenceProblem, string>> = {
  unknown: '没有这个数字',
  unset: '本年度数字尚未填报',
  noPrevious: '没有上一年度报告',
  previousUnset: '上一年度报告没有这个数字',
  previousZero: '上一年度为 0，不能计算百分比',
  direction: '引用本身写明增减，请删去前面的“增加”“减少”等字',
};

/** What a reference says: words for the text, or why there are none. */
export type Resolved = { readonly words: string } | { readonly problem: ReferenceProblem };

export type ResolvedPiece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'reference';
      /** As it is written in the text. */
      readonly written: string;
      readonly from: number;
      readonly reference: Reference | null;
      readonly resolved: Resolved;
    };

/** Words before a difference that give a direction of their own. */
const DIRECTION = /(?:增加|减少|增长|下降|上升|降低|增|减)了?$/;
/** After 持平 a measure word says nothing. */
const MEASURE = /^(?:万元|元|[件项个条次人份宗起例部])/;
const LEVEL = '持平';

/** The pieces of a text with what each reference says. */
export function resolvePieces(text: string, figures: ReferredFigures): ResolvedPiece[] {
  const resolved: ResolvedPiece[] = [];
  let before = '';
  let isLevel = false;
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'words') {
      const words = isLevel ? piece.text.replace(MEASURE, '') : piece.text;
      if (words !== '') resolved.push({ kind: 'words', text: words });
      before = piece.text;
      isLevel = false;
      continue;
    }
    const { text: written, from, reference } = piece;
    const said = resolveAfter(reference, before, figures);
    resolved.push({ kind: 'reference', written, from, reference, resolved: said });
    isLevel = reference?.form === 'diff' && 'words' in said && said.words === LEVEL;
    before = '';
  }
  return resolved;
}

/** A text as it reads: each reference replaced by its value. One without a value stays as written, for the check to find. */
export function resolveText(text: string, figures: ReferredFigures): string {
  return resolvePieces(text, figures)
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      return 'words' in piece.resolved ? piece.resolved.words : piece.written;
    })
    .join('');
}

/** The references of a text that have no value, with the reason. */
export function problemsIn(
  text: string,
  figures: ReferredFigures,
): { readonly written: string; readonly problem: ReferenceProblem }[] {
  return resolvePieces(text, figures).flatMap((piece) =>
    piece.kind === 'reference' && 'problem' in piece.resolved
      ? [{ written: piece.written, problem: piece.resolved.problem }]
      : [],
  );
}

function resolveAfter(reference: Reference | null, before: string, figures: ReferredFigures): Resolved {
  if (reference === null) return { problem: 'unknown' };
  const isChange = reference.form === 'diff' || reference.form === 'pct';
  return isChange && DIRECTION.test(before) ? { problem: 'direction' } : resolveReference(reference, figures);
}

/** What one reference says. */
export function resolveReference({ form, figure }: Reference, figures: ReferredFigures): Resolved {
  if (figure === FEE_STATEMENT && form === 'now' && figures.fees) return { words: sayFees(figures.fees) };
  if (figure.startsWith('fee.')) return resolveFee(form === 'now' ? figure.slice('fee.'.length) : '', figures.fees);
  const now = figures.cells[figure];
  if (now === undefined) return { problem: 'unknown' };
  if (form === 'now') return now === null ? { problem: 'unset' } : { words: String(now) };
  if (figures.previous === null) return { problem: 'noPrevious' };
  const before = figures.previous[figure] ?? null;
  if (before === null) return { problem: 'previousUnset' };
  if (form === 'prev') return { words: String(before) };
  if (now === null) return { problem: 'unset' };
  // Amounts have decimals: without rounding 0.3 - 0.1 would be told in full.
  const difference = round(now - before, 6);
  if (difference === 0) return { words: LEVEL };
  if (form === 'diff') return { words: `${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}` };
  if (before === 0) return { problem: 'previousZero' };
  const percent = round((Math.abs(difference) / before) * 100, 1);
  return { words: `${difference > 0 ? '增长' : '下降'}${percent === 0 ? '不足0.1' : percent}%` };
}

function resolveFee(name: string, fees: FeeFigures | null): Resolved {
  if (fees === null || !FEE_FIGURES.includes(name as FeeFigure)) return { problem: 'unknown' };
  return { words: String(fees[name as FeeFigure]) };
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
