import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be mistaken for each other on paper or over the telephone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A fresh password of four groups of four, 79 bits: `k7mp-2xwq-…`. */
export function generatePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
