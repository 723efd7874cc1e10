/**
 * Document number (发文字号): the issuing code, the year and the serial (GB/T 9704—2012, 7.2.5), as 国办函〔2020〕109号;
 * an order of the State Council (国务院令) has a serial alone.
 */
export interface DocumentNumber {
  /** 发文机关代字, as `国办函`; `国务院令` for an order; empty where none is printed before the brackets. */
  readonly issuer: string;
  /** `null` for an order. */
  readonly year: number | null;
  readonly serial: number;
}

/** Issuing code of State Council orders. */
export const STATE_COUNCIL_ORDER = '国务院令';

/** The number as GB/T 9704 writes it: `国办函〔2020〕109号`, `国务院令第711号`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  return number.year === null
    ? `${number.issuer}第${number.serial}号`
    : `${number.issuer}〔${number.year}〕${number.serial}号`;
}

export function sameDocumentNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.issuer === b.issuer && a.year === b.year && a.serial === b.serial;
}
