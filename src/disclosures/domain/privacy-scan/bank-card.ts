import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';
import { before, isAmount, namesAThing } from './words-around.js';

/** Issuer numbers of cards of Chinese banks: UnionPay 62, older debit cards; international schemes need a word beside. */
const CHINESE = /^(?:62|9558|9559|60138|6091)/;
const INTERNATIONAL = /^(?:4|5[1-5]|35|2[2-7])/;
const NAMED = /银行卡|储蓄卡|信用卡|借记卡|卡号|账号|帐号|账户|帐户|开户/;
/** An account of an organ or a company. */
const OF_AN_ORGAN = /对公|基本户|单位账|财政专户|国库|公司账/;

/** The check of card numbers (Luhn), GB/T 16711. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) * (place % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const RUN = /(?<![A-Za-z0-9_.])(?<!\d[-—/])\d(?:[ \u00a0\n-]?\d){15,18}(?![A-Za-z0-9_])(?![-/.]\d)/g;

/** Bank card numbers (银行卡号): 16 to 19 digits. */
export const bankCards: PrivacyRule = (text) =>
  [...text.matchAll(RUN)].flatMap((match): PrivacyHit[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const digits = match[0].replace(/\D/g, '');
    const words = before(text, place.start, 24);
    if (namesAThing(text, place.start) || isAmount(text, place.end) || OF_AN_ORGAN.test(words)) return [];
    const named = NAMED.test(words);
    const valid = passesLuhn(digits);
    if (valid && CHINESE.test(digits))
      return [hitAt(text, 'bankCard', place, named ? 'certain' : 'likely', 'checkDigit')];
    if (valid && named && INTERNATIONAL.test(digits)) return [hitAt(text, 'bankCard', place, 'likely', 'checkDigit')];
    return named && CHINESE.test(digits) ? [hitAt(text, 'bankCard', place, 'possible', 'labelled')] : [];
  });
