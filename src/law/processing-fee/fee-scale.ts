import { refuse, ok, type Result } from '../../kernel/result.js';

/** Charged counts of one slice: `from` to `to`, both included. */
export interface FeeSlice {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Yuan for each item or page. */
  readonly rate: number;
  readonly yuan: number;
}

export interface ProcessingFee {
  readonly yuan: number;
  /** From the first item or page on, the free ones too; they add up to `yuan`. */
  readonly slices: readonly FeeSlice[];
}

/** One step of a progressive scale (超额累进): up to and with `to`, each at `rate` yuan. */
interface FeeStep {
  readonly to: number;
  readonly rate: number;
}

/** The first year a fee could be charged: 国办函〔2020〕109号 is in force since 2021-01-01. */
export const FEE_FIRST_YEAR = 2021;

/** More than any applicant can ask for in a month or an organ can copy: a slip of the keyboard. */
export const MOST_ITEMS = 1_000_000;
export const MOST_PAGES = 1_000_000_000;

/**
 * Fee by item (按件计收), 国办函〔2020〕109号 Art. 4, in force since 2021-01-01: `items` are all of one applicant in one
 * calendar month. Items 1–10 free, 11–30 at 100 yuan, then 100 yuan more for each further ten. Refuses `fee.count`.
 */
export function feeByItem(items: number): Result<ProcessingFee> {
  if (!isCount(items, MOST_ITEMS)) return refuse('fee.count', { unit: '件', max: MOST_ITEMS, value: items });
  return ok(progressive(items, itemSteps()));
}

/**
 * Fee by page (按量计收), 国办函〔2020〕109号 Art. 5, in force since 2021-01-01: `pages` are those supplied on one
 * application, paper or electronic. Pages 1–30 free, 31–100 at 10 yuan, 101–200 at 20, from 201 on at 40. Refuses
 * `fee.count`.
 */
export function feeByPage(pages: number): Result<ProcessingFee> {
  if (!isCount(pages, MOST_PAGES)) return refuse('fee.count', { unit: '页', max: MOST_PAGES, value: pages });
  return ok(progressive(pages, PAGE_STEPS));
}

const PAGE_STEPS: readonly FeeStep[] = [
  { to: 30, rate: 0 },
  { to: 100, rate: 10 },
  { to: 200, rate: 20 },
  { to: Infinity, rate: 40 },
];

function* itemSteps(): Generator<FeeStep> {
  yield { to: 10, rate: 0 };
  yield { to: 30, rate: 100 };
  for (let to = 40; ; to += 10) yield { to, rate: 100 * (to / 10 - 2) };
}

function progressive(count: number, steps: Iterable<FeeStep>): ProcessingFee {
  const slices: FeeSlice[] = [];
  let yuan = 0;
  let from = 1;
  for (const step of steps) {
    if (from > count) break;
    const to = Math.min(step.to, count);
    const slice = { from, to, count: to - from + 1, rate: step.rate, yuan: (to - from + 1) * step.rate };
    slices.push(slice);
    yuan += slice.yuan;
    from = to + 1;
  }
  return { yuan, slices };
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}
