/**
 * Receipt number (受理编号): organ's code, year of receipt, six digits, as `JYJ-2026-000123`. Tells its organ; numbers of
 * one organ and year have no gap and no double.
 */
export interface ReceiptNumber {
  readonly organCode: string;
  readonly year: number;
  readonly number: number;
}

export function formatReceiptNumber({ organCode, year, number }: ReceiptNumber): string {
  return `${organCode}-${year}-${String(number).padStart(6, '0')}`;
}

/** Reads a receipt number as an applicant types it: spaces, lower case, full-width letters and dashes are forgiven. */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .toUpperCase();
  const parts = /^([A-Z][A-Z0-9]{1,11})-(\d{4})-(\d{6,9})$/.exec(plain);
  if (!parts) return null;
  return { organCode: parts[1] ?? '', year: Number(parts[2]), number: Number(parts[3]) };
}
