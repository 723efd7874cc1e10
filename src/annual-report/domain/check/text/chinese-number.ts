const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese numeral is written with, for use inside an expression's brackets. */
export const CHINESE_NUMERAL = '零〇○一二两三四五六七八九十百千';

/** Reads `12`, `十二`, `一百零三`, `二〇二一`; `null` for anything else. */
export function readNumber(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === '' || !new RegExp(`^[${CHINESE_NUMERAL}]+$`).test(text)) return null;
  const characters = [...text];
  if (!characters.some((character) => character in UNITS)) {
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS[character] ?? 0;
    } else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
