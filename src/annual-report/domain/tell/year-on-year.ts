import { hasJumped } from '../rollup/outliers.js';

/** A figure beside last year's (与上一年度相比). */
export interface YearOnYear {
  readonly now: number | null;
  /** `null` where last year's report has no such figure, or left it blank. */
  readonly before: number | null;
  readonly difference: number | null;
  /** Of last year's figure, to a tenth; `null` where that is 0 or missing. */
  readonly percent: number | null;
  /** Stands out as among the members of a government: at least five times or at most a fifth, the larger 20 or more. */
  readonly notable: boolean;
}

/** Sets a figure beside that of the year before. */
export function yearOnYear(now: number | null, before: number | null): YearOnYear {
  if (now === null || before === null) return { now, before, difference: null, percent: null, notable: false };
  // Amounts have decimals: without rounding 0.3 - 0.1 would be told in full.
  const difference = round(now - before, 1_000_000);
  const percent = before === 0 ? null : round((difference / Math.abs(before)) * 100, 10);
  return { now, before, difference, percent, notable: hasJumped(before, now) };
}

function round(value: number, scale: number): number {
  return Math.round(value * scale) / scale;
}
