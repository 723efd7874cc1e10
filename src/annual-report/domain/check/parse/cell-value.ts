import { fold, squeeze } from './normalize.js';

export interface CellValue {
  readonly value: number | null;
  readonly note?: string;
}

/** What a number stands for: a count, an amount of money in 万元, or a change from last year with its sign. */
export type Measure = 'count' | 'amount' | 'change';

const NUMBER = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const COUNT = new RegExp(`^(${NUMBER})(?:件次|人次|[件个项条份宗次部家类名])?$`, 'u');
const AMOUNT = new RegExp(`^(?:人民币|¥|￥)?(${NUMBER})(元|万元|亿元|万|亿|圆)?(?:人民币)?$`, 'u');
const CHANGE = new RegExp(`^(增加?|减少?)?(${NUMBER})[件个项条]?$`, 'u');
const NOTED = /^([^()]{1,24})(\([^()]*(?:\([^()]*\)[^()]*)*\))$/u;
/** A cell longer than this holds prose, not a figure. */
const LONGEST = 120;

/** Tens of yuan and the like as 万元, without the dust of binary fractions. */
function scaled(value: number, unit: string | undefined, plainUnit: string): number {
  switch (unit ?? plainUnit) {
    case '元':
    case '圆':
      return Number((value / 10_000).toPrecision(15));
    case '亿元':
    case '亿':
      return Number((value * 10_000).toPrecision(15));
    default:
      return value;
  }
}

function toNumber(digits: string): number {
  return Number(digits.replace(/,/g, '')) + 0;
}

function readNumber(text: string, measure: Measure, plainUnit: string): number | null {
  if (text === '零') return 0;
  if (measure === 'amount') {
    const amount = AMOUNT.exec(text);
    return amount?.[1] ? scaled(toNumber(amount[1]), amount[2], plainUnit) : null;
  }
  if (measure === 'change') {
    const change = CHANGE.exec(text);
    if (!change?.[2]) return null;
    const size = toNumber(change[2]);
    if (!change[1]?.startsWith('减')) return size;
    return size < 0 ? null : 0 - size;
  }
  const count = COUNT.exec(text);
  return count?.[1] ? toNumber(count[1]) : null;
}

/**
 * Reads a cell. A blank, `/`, `-`, `—`, `无` or anything that is not one number is `null`, never 0 and never guessed.
 * A note in brackets after the number is kept beside it: `22（其中修订16件）` is 22.
 * `plainUnit` is the unit of an amount that names none: 万元 as the form has it, unless the head of the table says 元.
 */
export function readCellValue(raw: string, measure: Measure = 'count', plainUnit = '万元'): CellValue {
  if (raw.length > LONGEST) return { value: null };
  const text = squeeze(fold(raw)).replace(/'/g, '');
  if (text === '') return { value: null };
  if (/\d\s+\d/u.test(raw.trim())) return { value: null };
  const plain = readNumber(text, measure, plainUnit);
  if (plain !== null) return { value: plain };
  const noted = NOTED.exec(text);
  if (!noted?.[1] || !noted[2]) return { value: null };
  const value = readNumber(noted[1], measure, plainUnit);
  if (value === null) return { value: null };
  const opening = raw.search(/[(（]/u);
  return { value, note: raw.slice(opening).trim() };
}

const BLANK_MARK = /^(?:[-/\\_~*×]+|无|空|暂无|未统计|不涉及|nil|n\/a|null|none)$/iu;

/** Whether a piece of text stands where a figure should: a number in any of the ways reports write it, or a blank mark. */
export function looksLikeFigure(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (/^\d+$/u.test(text)) return true;
  const folded = squeeze(fold(text));
  if (folded === '') return false;
  if (BLANK_MARK.test(folded)) return true;
  if (readNumber(folded, 'amount', '万元') !== null) return true;
  if (readNumber(folded, 'count', '') !== null || readNumber(folded, 'change', '') !== null) return true;
  const noted = NOTED.exec(folded);
  return noted?.[1] !== undefined && readNumber(noted[1], 'amount', '') !== null;
}
