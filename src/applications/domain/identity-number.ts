/**
 * Proof of identity (身份证明), 《条例》 Art. 29 (1): the numbers an applicant may give. A wrong check digit is a slip of
 * the pen that the form can point out; nothing here says whether the person is who they say.
 */
export const IDENTITY_KINDS = [
  'residentCard',
  'passport',
  'hongKongMacaoPermit',
  'taiwanPermit',
  'foreignPermanent',
  'other',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECK = '10X98765432';

/** Citizen identity number (公民身份号码), GB 11643-1999: 18 places, a real birth date, check character modulo 11. */
export function isResidentNumber(text: string): boolean {
  const parts = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts.map(Number) as [number, number, number, number];
  const birth = new Date(Date.UTC(year, month - 1, day));
  if (birth.getUTCMonth() !== month - 1 || birth.getUTCDate() !== day) return false;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return RESIDENT_CHECK[sum % 11] === text[17];
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, check character modulo 31. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(text[index] ?? ''),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

/** Whether a number can be one of its kind; other documents than the citizen's card are taken as written, if not absurd. */
export function isIdentityNumber(kind: IdentityKind, text: string): boolean {
  if (kind === 'residentCard') return isResidentNumber(text);
  if (kind === 'other') return text.length >= 2 && text.length <= 40;
  return /^[A-Z0-9()（）-]{5,30}$/.test(text);
}
