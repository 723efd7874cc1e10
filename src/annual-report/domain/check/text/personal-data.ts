export type PersonalDataKind = 'citizen-id' | 'mobile' | 'bank-card';

export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
}

/** Full-width digits and letters made half-width; the length stays. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Links blanked out, so that the digits of a path are no number of anyone. */
function withoutLinks(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[\w./:?=&%#@~+-]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+|\bt\d{8}_\d+/gi, (link) =>
    ' '.repeat(link.length),
  );
}

/** First two digits of a citizen ID: province (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 &&
    year <= 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** The check character of a citizen ID number (GB 11643—1999, ISO 7064 MOD 11-2). */
export function citizenIdCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11] as string;
}

function isCitizenId(digits: string, isNamed: boolean): boolean {
  if (!PROVINCE.test(digits)) return false;
  if (digits.length === 15) {
    return isDay(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
  }
  const born = isDay(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)));
  return born && (isNamed || citizenIdCheck(digits) === digits[17]?.toUpperCase());
}

/** The check of bank card numbers (Luhn, GB/T 16711). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Prefixes of cards issued in China: UnionPay 62, old debit cards 9558 and 60; others only where the text names a card. */
const CARD_PREFIX = /^(?:62|9558|9559|60138|6091)/;
const FOREIGN_PREFIX = /^(?:4|5[1-5]|35|2[2-7])/;

function isBankCard(digits: string, isNamed: boolean): boolean {
  return passesLuhn(digits) && (CARD_PREFIX.test(digits) || (isNamed && FOREIGN_PREFIX.test(digits)));
}

/** A run of digits, with single blanks or hyphens inside, that no letter, underscore or other number goes on with. */
const RUNS = /(?<![A-Za-z0-9_])(?<!\d[-—./])\d(?:[ \u00a0-]?\d){9,22}[Xx]?(?![A-Za-z0-9_])(?![-/.]\d)/g;
const ID_NAMED = /身份证|身份號|公民身份|证件号/;
const CARD_NAMED = /银行|卡号|账号|帐号|账户|帐户/;
const NOT_A_NUMBER = /^(?:元|万|亿|条|件|次|字)/;
const CODE_NAMED = /(?:信用代码|索引号|组织机构代码|编号|文号|档号|备案号|流水号|ICP备)[：:]?\s*$/;

function kindOf(digits: string, before: string): PersonalDataKind | null {
  if (/^(?:\d{17}[\dXx]|\d{15})$/.test(digits) && isCitizenId(digits, ID_NAMED.test(before))) return 'citizen-id';
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (/^\d{16,19}$/.test(digits) && isBankCard(digits, CARD_NAMED.test(before))) return 'bank-card';
  return null;
}

/** Numbers of citizens in one line of text: ID, personal mobile, bank card. A landline of an office is none. */
export function findPersonalData(line: string): PersonalDatum[] {
  const text = withoutLinks(halfWidth(line));
  return [...text.matchAll(RUNS)].flatMap((match): PersonalDatum[] => {
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const to = match.index + match[0].length;
    if (CODE_NAMED.test(before) || NOT_A_NUMBER.test(text.slice(to).trimStart())) return [];
    const kind = kindOf(match[0].replace(/[^\dXx]/g, ''), before);
    return kind ? [{ kind, from: match.index, to }] : [];
  });
}

/** The text with the middle of every such number starred. */
export function maskPersonalData(text: string): string {
  let masked = text;
  for (const { from, to } of findPersonalData(text)) {
    const digits = masked.slice(from, to);
    masked =
      masked.slice(0, from) + digits.slice(0, 3) + '*'.repeat(digits.length - 5) + digits.slice(-2) + masked.slice(to);
  }
  return masked;
}
