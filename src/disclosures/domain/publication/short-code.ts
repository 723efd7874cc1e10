/** Digits and letters without those that look alike (i, l, o, u), as Crockford's base 32 has them. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 8;
const BITS = 40n;
const MASK = (1n << BITS) - 1n;
/** Odd, so that it can be undone modulo a power of two. */
const FACTORS = [0x5bd1e995ebn, 0x2545f4914dn] as const;

/**
 * The short code (短链接) of the `serial`-th publication of the installation: a permutation of 40 bits, so that no two are alike
 * and none can be told from the one before. For a serial from 1 to 2^40 − 1.
 */
export function shortCode(serial: number): string {
  let bits = BigInt(serial) & MASK;
  for (const factor of FACTORS) {
    bits = (bits * factor) & MASK;
    bits ^= bits >> 19n;
  }
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = `${SIGNS[Number(bits & 31n)] ?? ''}${code}`;
    bits >>= 5n;
  }
  return code;
}

const SHAPE = /^[0-9a-hjkmnp-tv-z]{8}$/;

/** A code as somebody types it: capitals, and letters taken for digits, are read as what they stand for; `null` for none. */
export function readShortCode(text: string): string | null {
  const code = text.trim().toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  return SHAPE.test(code) ? code : null;
}
