import { readNumber } from './chinese-number.js';
import { YEAR, readYear } from './year-words.js';

/** A date as a text gives it; what it leaves out is `null`. `day` 0 is the month's end (月底, or a month alone). */
export interface StatedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface StatedRange {
  readonly from: StatedDate;
  readonly to: StatedDate;
  readonly start: number;
  readonly end: number;
}

const N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const CHINESE_DATE = `(?:(${YEAR})年度?)?(${N})月(?:份)?(?:(${N})[日号]|(底|末))?`;
const NUMERIC_DATE = `(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})日?`;
const DATE = `(?:${CHINESE_DATE}|${NUMERIC_DATE})`;
const BETWEEN = '(?:零时|0时|00[:：]00)?(?:起|开始|始)?(?:，)?(?:至|到|—+|–+|-+|－+|~+|～+|〜|─+|止于?)';
const RANGE = new RegExp(`${DATE}${BETWEEN}${DATE}`, 'g');
const SINGLE = new RegExp(DATE, 'g');

/** Reads the groups of one `DATE` from `match`, the first of them at `at`. */
function readDate(match: RegExpMatchArray, at: number): StatedDate {
  const [year, month, day, end, numericYear, numericMonth, numericDay] = match.slice(at, at + 7);
  if (numericYear) return { year: Number(numericYear), month: Number(numericMonth), day: Number(numericDay) };
  return {
    year: year ? readYear(year) : null,
    month: month ? readNumber(month) : null,
    day: day ? readNumber(day) : end ? 0 : null,
  };
}

/** Every range of two dates in `text`. */
export function findRanges(text: string): StatedRange[] {
  return [...text.matchAll(RANGE)].map((match) => ({
    from: readDate(match, 1),
    to: readDate(match, 8),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every date in `text`, with its place. */
export function findDates(text: string): (StatedDate & { readonly start: number; readonly end: number })[] {
  return [...text.matchAll(SINGLE)].map((match) => ({
    ...readDate(match, 1),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
