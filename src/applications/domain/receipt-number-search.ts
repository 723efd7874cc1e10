import { formatReceiptNumber } from './receipt-number.js';

/** Receipt numbers from one to another, both included, as text. */
export interface NumberRange {
  readonly from: string;
  readonly to: string;
}

/** What the numbers of one organ are made of: its code, and the years it has given numbers in. */
export interface NumbersGiven {
  readonly organCode: string;
  readonly years: readonly number[];
}

/** Digits of a running number that are always written, and the most there can be. */
const FEWEST = 6;
const MOST = 9;

/**
 * Which of an organ's receipt numbers a search means (按受理编号查找): how a number begins, its organ's code given or not
 * (`JYJ-2026-0001`, `2026-0001`), or a running number, its zeros given or not (`000123`, `123`, `2026-123`), upper or lower
 * case. Ranges, so that an index answers them; `null` where it means every number, none where it means no number.
 */
export function rangesOfSearch(search: string, { organCode, years }: NumbersGiven): readonly NumberRange[] | null {
  const text = search
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .toUpperCase();
  if (organCode.startsWith(text) || text === `${organCode}-`) return null;
  const own = text.startsWith(`${organCode}-`);
  const rest = own ? text.slice(organCode.length + 1) : text;
  const [, year = '', dash, digits = ''] = /^(\d*)(-?)(\d{0,9})$/.exec(rest) ?? [];
  if (dash === undefined) return [];
  const meant = (test: (year: string) => boolean) => years.filter((each) => test(String(each)));
  if (dash === '-') {
    const ofYear = meant((each) => each === year);
    return ofYear.flatMap((each) => [
      beginning({ organCode, year: each }, digits),
      ...running({ organCode, year: each }, digits),
    ]);
  }
  const begun = (own ? meant((each) => each.startsWith(year)) : meant((each) => each === year)).map((each) =>
    beginning({ organCode, year: each }, ''),
  );
  return own ? begun : [...begun, ...years.flatMap((each) => running({ organCode, year: each }, year))];
}

interface OfYear {
  readonly organCode: string;
  readonly year: number;
}

/** Every number of a year whose running number begins with these digits. */
function beginning({ organCode, year }: OfYear, digits: string): NumberRange {
  const before = `${organCode}-${year}-`;
  return { from: before + digits.padEnd(FEWEST, '0'), to: before + digits.padEnd(MOST, '9') };
}

/** The one number of a year with this running number. */
function running(of: OfYear, digits: string): readonly NumberRange[] {
  const number = Number(digits);
  if (digits === '' || digits.length > MOST || number === 0) return [];
  const only = formatReceiptNumber({ ...of, number });
  return [{ from: only, to: only }];
}
