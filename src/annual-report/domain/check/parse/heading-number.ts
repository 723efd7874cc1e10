const NUMERALS = '一二三四五六七八九十';

/** How a heading is numbered: `一、` as the form has it, `1、`, `（一）`, `第一部分`, or not at all. */
export type NumberStyle = 'chinese' | 'digit' | 'bracket' | 'part' | 'none';

export interface HeadingNumber {
  /** As printed. */
  readonly printed: string;
  readonly style: NumberStyle;
  readonly value: number | null;
  readonly rest: string;
}

const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chinese', /^([一二三四五六七八九十]{1,2})\s*(?:[、.．，,:：]|\s)/u],
  ['bracket', /^[（(〈《<【[]\s*([一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})\s*[）)〉》>】\]]\s*[、.．]?/u],
  ['digit', /^([0-9０-９]{1,2})\s*(?:[、.．，,:：)）]|\s)/u],
  ['part', /^第\s*([一二三四五六七八九十]{1,2})\s*(?:部分|章|节|项)\s*[、.．:：]?/u],
];

function valueOf(numeral: string): number {
  const digits = numeral.normalize('NFKC');
  if (/^\d+$/u.test(digits)) return Number(digits);
  if (numeral.length === 1) return NUMERALS.indexOf(numeral) + 1;
  return 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1;
}

/** Splits the number from a heading. */
export function headingNumber(text: string): HeadingNumber {
  const trimmed = text.replace(/^[\s#*\u3000>]+/u, '');
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(trimmed);
    if (!match?.[1]) continue;
    return { printed: match[0].trim(), style, value: valueOf(match[1]), rest: trimmed.slice(match[0].length).trim() };
  }
  const bare = /^([一二三四五六七八九十])(?=\p{Script=Han})/u.exec(trimmed);
  if (bare?.[1]) {
    return { printed: bare[1], style: 'chinese', value: valueOf(bare[1]), rest: trimmed.slice(1).trim() };
  }
  return { printed: '', style: 'none', value: null, rest: trimmed.trim() };
}
