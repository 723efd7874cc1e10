/** A laid out document: pages of text and lines in millimetres from the upper left corner, and the fonts they are set in. */
export interface FixedLayout {
  readonly pages: readonly LayoutPage[];
  readonly fonts: readonly LayoutFont[];
  readonly outline: readonly OutlineEntry[];
}

export interface LayoutPage {
  readonly width: number;
  readonly height: number;
  /** In the order they are painted. */
  readonly items: readonly (LayoutText | LayoutPath)[];
}

/** A font with just the glyphs used, as a whole OpenType file that finds each by its character. */
export interface LayoutFont {
  readonly name: string;
  readonly bold: boolean;
  readonly serif: boolean;
  readonly file: Uint8Array;
}

/** A glyph on its baseline. */
export interface LayoutGlyph {
  /** Most often one character; a ligature stands for several. */
  readonly text: string;
  readonly x: number;
  /** Named where the font does not lead from the text to this glyph by itself. */
  readonly glyphId?: number;
}

/** Upright text on one line in one font; never empty. */
export interface LayoutText {
  readonly kind: 'text';
  /** Index into `fonts`. */
  readonly font: number;
  readonly size: number;
  readonly color: Rgb;
  readonly baseline: number;
  readonly glyphs: readonly LayoutGlyph[];
  /** Where the last glyph ends. */
  readonly right: number;
}

/** A drawn line or an area. */
export interface LayoutPath {
  readonly kind: 'path';
  readonly paint: 'stroke' | 'fill';
  readonly color: Rgb;
  /** Of a stroke; 0 for an area. */
  readonly lineWidth: number;
  readonly steps: readonly PathStep[];
}

/** A step of a path, with the letter that OFD and SVG share: move, line, cubic curve, close. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['B', number, number, number, number, number, number]
  | readonly ['C'];

export type Rgb = readonly [red: number, green: number, blue: number];

/** A heading, with the place it leads to. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly children: readonly OutlineEntry[];
}
