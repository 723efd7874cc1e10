/** Decimals of an amount in 万元 (元 has four, a tenth of a 分 six). */
const DECIMALS = 6;
const PLAIN = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;

/** A figure in millionths, exact; `null` for what no cell can hold (more than six decimals, 1e15 and more). */
export function toMillionths(value: number): bigint | null {
  const [, sign, whole = '', decimals = ''] = PLAIN.exec(String(value)) ?? [];
  if (sign === undefined) return null;
  const millionths = BigInt(whole + decimals.padEnd(DECIMALS, '0'));
  return sign === '-' ? -millionths : millionths;
}

/** Millionths as the number that JSON writes with the same decimals. */
export function fromMillionths(millionths: bigint): number {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(DECIMALS + 1, '0');
  const text = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
  return Number(millionths < 0n ? `-${text}` : text);
}
