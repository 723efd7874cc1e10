import { simplify } from './traditional-characters.js';

const ASCII = /^[\x00-\x7f]*$/u;

/**
 * Text folded for comparison: full-width forms made half-width (NFKC), traditional characters of the form simplified,
 * dashes and quotation marks of one kind. Never shown and never kept; its length may differ from the original's.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return simplify(text.normalize('NFKC'))
    .replace(/[‐‑‒–—―－﹣─]/g, '-')
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']');
}

const NUMBERING =
  /[([<〈《][一二三四五六七八九十]{1,2}[)\]>〉》]|(?<![\p{Script=Han}])[一二三四五六七八九十]{1,2}(?=[、.,:])|(?<![\p{Script=Han}])[一二三四五六七八九十]{1,2}(?=\s)/gu;
const NOT_HAN = /[^\p{Script=Han}]+/gu;

/** The Chinese characters of a label, its numbering (`一、`, `（一）`, `1.`), punctuation and spaces left out. */
export function labelKey(text: string): string {
  if (ASCII.test(text)) return '';
  return fold(text).replace(NUMBERING, '').replace(NOT_HAN, '');
}

/** Text without any white space, ideographic space and no-break space included. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
