import { around, type Area } from './area.js';
import type { GlyphLine } from './lines.js';
import type { Glyph } from './page-text.js';

/** A text to be looked for. `word`: not inside a longer number or word (2000 in 12000); `any`: wherever it stands. */
export interface Needle {
  readonly text: string;
  readonly edges: 'any' | 'word';
}

/** The form in which texts are compared: without blanks, wide forms as narrow, small letters as capitals. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Places of a needle in a folded text. */
export function findFolded(hay: string, { text, edges }: Needle): number[] {
  const needle = fold(text);
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    if (edges === 'any' || standsAlone(hay, needle, at)) found.push(at);
  }
  return found;
}

const WORD = /[0-9A-Z]/;

/** Whether a text that is to stand by itself would be found just the same inside others. */
export function hasFirmEdges({ text, edges }: Needle): boolean {
  const folded = fold(text);
  return edges === 'any' || !(WORD.test(folded[0] ?? '') || WORD.test(folded.at(-1) ?? ''));
}

function standsAlone(hay: string, needle: string, at: number): boolean {
  const cuts = (inside: string | undefined, outside: string | undefined) =>
    inside !== undefined && outside !== undefined && WORD.test(inside) && WORD.test(outside);
  return !cuts(needle[0], hay[at - 1]) && !cuts(needle.at(-1), hay[at + needle.length]);
}

/** Where a text stands on a page: one area for each line it runs over. */
export interface Finding {
  readonly needle: Needle;
  readonly glyphs: readonly Glyph[];
  readonly areas: readonly Area[];
}

/** A page's text folded, each of its units with the glyph it came from; made once for many searches. */
export interface FoldedPage {
  /** 1-based. */
  readonly page: number;
  readonly hay: string;
  readonly units: readonly { readonly glyph: Glyph; readonly line: number }[];
}

export function foldPage(page: number, lines: readonly GlyphLine[]): FoldedPage {
  const units: { glyph: Glyph; line: number }[] = [];
  let hay = '';
  lines.forEach(({ glyphs }, line) => {
    for (const glyph of glyphs) {
      const folded = fold(glyph.text);
      hay += folded;
      for (let unit = 0; unit < folded.length; unit++) units.push({ glyph, line });
    }
  });
  return { page, hay, units };
}

/** Finds texts on a page, over the ends of its lines too. */
export function findText({ page, hay, units }: FoldedPage, needles: readonly Needle[]): Finding[] {
  return needles.flatMap((needle) => {
    const { length } = fold(needle.text);
    return findFolded(hay, needle).map((at): Finding => {
      const parts = units.slice(at, at + length);
      const numbers = [...new Set(parts.map(({ line }) => line))];
      const areas = numbers.map((number) => ({
        page,
        ...around(parts.filter(({ line }) => line === number).map(({ glyph }) => glyph.box)),
      }));
      return { needle, glyphs: parts.map(({ glyph }) => glyph), areas };
    });
  });
}
