/** Letters and digits without those easily taken for another (I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** Query code (查询码) from at least 12 random bytes: 60 bits, printed in three groups of four. */
export function makeQueryCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError('too few random bytes');
  const code = Array.from(random.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A query code as typed, brought to one form: case, dashes, spaces, and I, L for 1, O for 0. `null` where it is none. */
export function normalizeQueryCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—−]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (plain.length !== LENGTH || [...plain].some((sign) => !ALPHABET.includes(sign))) return null;
  return plain;
}
