import { STATE_COUNCIL_ORDER, type DocumentNumber } from './document-number.js';
import { issuerBefore } from './issuer-before.js';

/**
 * How a number's writing differs from GB/T 9704—2012, 7.2.5 (年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位):
 * `brackets` other than 〔〕 · `spacing` a space inside (a line break is none) · `ordinal` 第 before the serial ·
 * `padding` zeros before the serial · `year` 年 within the brackets · `digits` full-width digits.
 */
export type StyleDeviation = 'brackets' | 'spacing' | 'ordinal' | 'padding' | 'year' | 'digits';

export interface DocumentNumberMention {
  readonly number: DocumentNumber;
  /** The words as they stand, from the issuing code to 号. */
  readonly raw: string;
  /** Offset of `raw` in the text. */
  readonly index: number;
  /** Empty for a State Council order: GB/T 9704 leaves its form to the order itself. */
  readonly deviations: readonly StyleDeviation[];
}

const D = '[0-9０-９]';
const BRACKETED = new RegExp(
  `([〔﹝\\[［(（【〖〈<＜{｛「『])\\s*(${D}{2,6})\\s*(年?)\\s*([〕﹞\\]］)）】〗〉>＞}｝」』])\\s*(第?)\\s*(${D}{1,6})\\s*[号號]`,
  'g',
);
const STATE = '(?:中华人民共和国\\s*)?';
const ORDERS = [
  new RegExp(`${STATE}国务院令\\s*[（(〔\\[]?\\s*(?:20${D}{2}年)?\\s*第?\\s*(${D}{1,5})\\s*[号號]`, 'g'),
  new RegExp(`${STATE}国务院\\s*[（(]?\\s*第\\s*(${D}{1,5})\\s*[号號]\\s*[）)]?\\s*令`, 'g'),
  new RegExp(`国令\\s*第?\\s*(${D}{1,5})\\s*[号號]`, 'g'),
  new RegExp(`第\\s*(${D}{1,5})\\s*[号號]\\s*国务院令`, 'g'),
];

/** Every document number in a text, in order of place; brackets, spaces and digit widths of any kind are read. */
export function findDocumentNumbers(text: string): DocumentNumberMention[] {
  const found = [...bracketed(text), ...orders(text)].sort((a, b) => a.index - b.index);
  let end = 0;
  return found.filter(({ index, raw }) => {
    if (index < end) return false;
    end = index + raw.length;
    return true;
  });
}

function bracketed(text: string): DocumentNumberMention[] {
  return [...text.matchAll(BRACKETED)].flatMap((match): DocumentNumberMention[] => {
    const [body = '', open = '', year = '', yearWord = '', close = '', ordinal = '', serial = ''] = match;
    const { issuer, start } = issuerBefore(text, match.index);
    // A year of another length is a slip of the pen only where a code and the proper brackets show that a number is meant.
    if (year.length !== 4 && (issuer === '' || !isSixCornered(open, close))) return [];
    const raw = text.slice(start, match.index + body.length);
    if (issuer === STATE_COUNCIL_ORDER) return [{ number: order(serial), raw, index: start, deviations: [] }];
    const checks: [StyleDeviation, boolean][] = [
      ['brackets', !isSixCornered(open, close)],
      ['spacing', /[^\S\r\n]/.test(raw)],
      ['ordinal', ordinal !== ''],
      ['padding', /^[0０]+./.test(serial)],
      ['year', yearWord !== ''],
      ['digits', /[０-９]/.test(raw)],
    ];
    const deviations = checks.filter(([, differs]) => differs).map(([name]) => name);
    return [{ number: { issuer, year: toNumber(year), serial: toNumber(serial) }, raw, index: start, deviations }];
  });
}

function orders(text: string): DocumentNumberMention[] {
  return ORDERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      number: order(match[1] ?? ''),
      raw: match[0],
      index: match.index,
      deviations: [],
    })),
  );
}

function order(serial: string): DocumentNumber {
  return { issuer: STATE_COUNCIL_ORDER, year: null, serial: toNumber(serial) };
}

function isSixCornered(open: string, close: string): boolean {
  return '〔﹝'.includes(open) && '〕﹞'.includes(close);
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));
}
