import { SERIES_MARKS, type LetterSeries } from './letter-kind.js';

/** `青教信公开告〔2026〕3号` (发文字号), GB/T 9704: hexagonal brackets, no 第, no leading zero. */
export function formatDocumentNumber(prefix: string, series: LetterSeries, year: number, number: number): string {
  return `${prefix}${SERIES_MARKS[series]}〔${year}〕${number}号`;
}
