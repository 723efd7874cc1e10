import { readNumber } from './chinese-number.js';

/** A year as reports write it, 2021 or 二〇二一 (○, 零 for 〇), four digits. */
export const YEAR = '(?:20\\d\\d|[二两][〇○零Oo0][〇○零一二三四五六七八九]{2})';

/** Reads what `YEAR` matches. */
export function readYear(text: string): number {
  return readNumber(text.replace(/[Oo0](?!\d)/g, (zero) => (/^\d+$/.test(text) ? zero : '〇'))) ?? NaN;
}

/** The same text with the titles of documents (《…》) blanked out, so that their years are left alone; length kept. */
export function withoutTitles(text: string): string {
  return text
    .replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (title) => '\u0000'.repeat(title.length))
    .replace(/“[^“”]{6,}”/g, (quote) => '\u0000'.repeat(quote.length));
}
