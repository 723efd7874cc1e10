import { ok, refuse, type Result } from '../../kernel/result.js';
import { overlap, type Area } from './area.js';
import { findText, type FoldedPage, type Needle } from './find-text.js';
import { isTouched } from './kept-glyphs.js';
import type { GlyphLine } from './lines.js';
import type { Glyph } from './page-text.js';
import { needlesUnder } from './under-areas.js';

/**
 * What happens where the text under an area stands elsewhere too: `ask` makes no file and tells the places; `cover`
 * withholds them as well; `keep` leaves them, and the proof does not look for this text.
 */
export type Elsewhere = 'ask' | 'cover' | 'keep';

export interface MarkedArea extends Area {
  readonly elsewhere: Elsewhere;
}

export interface RedactionOrder {
  readonly areas: readonly MarkedArea[];
  /** Texts that are withheld wherever they stand. */
  readonly strings: readonly string[];
}

/** A page as it was read before anything is drawn. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly lines: readonly GlyphLine[];
  readonly folded: FoldedPage;
}

/** No file: text under these areas (by their index in the order) stands elsewhere too. */
export interface Remains {
  readonly kind: 'remains';
  readonly remains: readonly { readonly area: number; readonly places: readonly Area[] }[];
}

/** An area withheld, and the area of the order it follows (by its index); `null` for one found for a named text. */
export interface WithheldArea extends Area {
  readonly of: number | null;
}

/** What is to be covered, and which texts the finished file must not have. */
export interface RedactionPlan {
  readonly kind: 'plan';
  readonly areas: readonly WithheldArea[];
  readonly removed: readonly Needle[];
}

/** Works out every area of an order. Refuses `redaction.area` (outside of its page) and `redaction.string` (not found). */
export function planRedaction(
  { areas, strings }: RedactionOrder,
  pages: readonly ReadPage[],
): Result<RedactionPlan | Remains> {
  const outside = areas.find((area) => !isOnItsPage(area, pages));
  if (outside !== undefined) return refuse('redaction.area', { page: outside.page });
  const find = (needles: readonly Needle[]) => pages.flatMap(({ folded }) => findText(folded, needles));
  const under = areas.map((area) => ({ area, needles: needlesUnder(area, pages[area.page - 1]?.lines ?? []) }));
  const named: Needle[] = strings.map((text) => ({ text, edges: 'any' }));
  const missing = named.findIndex((needle) => find([needle]).length === 0);
  if (missing >= 0) return refuse('redaction.string', { number: missing + 1 });
  const covered = [...named, ...under.flatMap(({ area, needles }) => (area.elsewhere === 'cover' ? needles : []))];
  const follow = (of: number | null, needles: readonly Needle[]) =>
    find(needles).flatMap((finding) => finding.areas.map((area): WithheldArea => ({ ...area, of })));
  const found = [
    ...under.flatMap(({ area, needles }, index) => (area.elsewhere === 'cover' ? follow(index, needles) : [])),
    ...follow(null, named),
  ].filter((area) => !areas.some((given) => isWithin(area, given)));
  const all = [...areas.map((area, index): WithheldArea => ({ ...plainArea(area), of: index })), ...found];
  const remains = under.flatMap(({ area, needles }, index) => {
    if (area.elsewhere !== 'ask') return [];
    const left = find(needles).filter(({ glyphs, areas: [first] }) => {
      const own = all.filter(({ page }) => page === first?.page);
      return !glyphs.every((glyph) => isTouched(glyph, own));
    });
    return left.length > 0 ? [{ area: index, places: left.flatMap((finding) => finding.areas) }] : [];
  });
  if (remains.length > 0) return ok({ kind: 'remains', remains });
  const asked = under.flatMap(({ area, needles }) => (area.elsewhere === 'ask' ? needles : []));
  return ok({ kind: 'plan', areas: all, removed: [...covered, ...asked] });
}

function isOnItsPage(area: Area, pages: readonly ReadPage[]): boolean {
  const page = pages[area.page - 1];
  return page !== undefined && overlap(area, { x: 0, y: 0, width: page.width, height: page.height }) > 0;
}

function plainArea({ page, x, y, width, height }: Area): Area {
  return { page, x, y, width, height };
}

function isWithin(inner: Area, outer: Area): boolean {
  return inner.page === outer.page && overlap(inner, outer) >= 0.999 * inner.width * inner.height;
}
