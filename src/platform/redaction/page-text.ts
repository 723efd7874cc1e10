import type { Rect } from './area.js';

/** The text of one page and where it stands; origin at the top left of the page as shown, in points. */
export interface PageText {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly TextLine[];
}

export interface TextLine extends Rect {
  /** A wide gap stands as one space. */
  readonly text: string;
  /** For each UTF-16 unit of `text` its rectangle as `[x, y, width, height]`; the units of one glyph share its own. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** A glyph as the page shows it. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Unit vector along the line, y downwards. */
  readonly along: readonly [number, number];
  /** How far the next one begins. */
  readonly advance: number;
  /** Its height in points. */
  readonly size: number;
  readonly box: Rect;
  /** Where it stands is only about known: text a scanner put behind a picture, glyphs drawn as pictures. */
  readonly loose: boolean;
  /** A picture laid over a part of the page hides it. */
  readonly hidden: boolean;
}
