import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';
import { before, isAmount, namesAThing } from './words-around.js';

/** First two digits: province (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const NAMED = /身份证|身份號|公民身份|证件号|社会保障号/;

/** Check character of a citizen ID number (公民身份号码), GB 11643—1999 (ISO 7064 MOD 11-2), of its first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] as string;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function born(digits: string): boolean {
  const year = digits.length === 15 ? 1900 + Number(digits.slice(6, 8)) : Number(digits.slice(6, 10));
  const rest = digits.slice(digits.length === 15 ? 8 : 10);
  return isDay(year, Number(rest.slice(0, 2)), Number(rest.slice(2, 4)));
}

/** Digits, a blank or the end of a line between them, that no letter or other number goes on with. */
const RUN =
  /(?<![A-Za-z0-9_.])(?<!\d[-—/])\d(?:[ \u00a0\n]?\d){14,16}(?:[ \u00a0\n]?[\dXx])?(?![A-Za-z0-9_])(?![-/.]\d)/g;

/** Citizen ID numbers of 18 places, and the old ones of 15 (valid until 2012, still in files). */
export const citizenIds: PrivacyRule = (text) =>
  [...text.matchAll(RUN)].flatMap((match): PrivacyHit[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const digits = match[0].replace(/[^\dXx]/g, '').toUpperCase();
    if (!/^(?:\d{17}[\dX]|\d{15})$/.test(digits) || !PROVINCE.test(digits) || !born(digits)) return [];
    if (namesAThing(text, place.start) || isAmount(text, place.end)) return [];
    if (digits.length === 18 && checkCharacter(digits) === digits[17]) {
      return [hitAt(text, 'citizenId', place, 'certain', 'checkDigit')];
    }
    const named = NAMED.test(before(text, place.start, 14));
    if (named) return [hitAt(text, 'citizenId', place, 'likely', 'labelled')];
    return digits.length === 15 ? [hitAt(text, 'citizenId', place, 'possible', 'form')] : [];
  });
