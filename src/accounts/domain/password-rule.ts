import { ok, refuse, type Result } from '../../kernel/result.js';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Passwords long enough to pass by length alone that are tried first by anyone; lower case, compared without digits at the end. */
const COMMON = new Set([
  'password',
  'passwordpassword',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'administrator',
  'woaini',
  'iloveyou',
  'letmein',
]);

/**
 * Whether a password may be set: 12 to 128 characters (ASVS 2.1.1), not holding the account's name, not one character
 * or a run repeated, not a well-known one. Refuses with `password.length`, `password.name`, `password.weak`.
 */
export function checkPassword(password: string, accountName: string): Result<string> {
  const length = [...password].length;
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) {
    return refuse('password.length', { min: PASSWORD_MIN, max: PASSWORD_MAX });
  }
  const lower = password.toLowerCase();
  if (accountName.length >= 3 && lower.includes(accountName.toLowerCase())) return refuse('password.name');
  if (/^(.{1,4})\1+$/u.test(lower) || isRun(lower) || COMMON.has(lower.replace(/[\d!@#.]+$/, ''))) {
    return refuse('password.weak');
  }
  return ok(password);
}

/** `abcdefghijkl`, `123456789012`: every character follows the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
  return codes.every((code, i) => {
    const before = codes[i - 1];
    return before === undefined || code === before + 1 || (code === 48 && before === 57);
  });
}
