/**
 * Measures of GB/T 9704-2012: A4, type area 156 mm × 225 mm, 22 lines of 28 characters of 3号 (16 pt), 发文机关标志 35 mm below
 * the upper edge of the type area, red line 4 mm below the document number.
 */
export const PAGE_MM = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
export const TEXT_WIDTH_MM = 156;
export const TEXT_HEIGHT_MM = 225;
export const LINES = 22;
export const CHARACTERS = 28;

export const MM_TO_PT = 72 / 25.4;
/** 2号, 3号, 4号; the mark of the organ is as large as its length allows, at most 22 mm high. */
export const SIZE_PT = { title: 22, body: 16, pageNumber: 14, table: 12 } as const;
/** From line to line: 225 mm by 22. */
export const LINE_PT = (TEXT_HEIGHT_MM * MM_TO_PT) / LINES;
/** From character to character: 156 mm by 28, a little closer than 16 pt. */
export const CHARACTER_PT = (TEXT_WIDTH_MM * MM_TO_PT) / CHARACTERS;
export const TRACKING_PT = CHARACTER_PT - SIZE_PT.body;

/** Between body and signature: the upper edge of a seal of 42 mm is then within a line of the body (7.3.5.1). */
export const SIGNATURE_GAP_LINES = 1.3;

/** A table of no more rows stays on one page. */
export const SHORT_TABLE = 14;

export const RED = 'E60012';

/** Size of the red mark: one line wherever the name allows it, never smaller than the title. */
export function markSizePt(name: string): number {
  const letters = Math.max(1, [...name].length);
  return Math.max(SIZE_PT.title, Math.min(46, Math.floor((TEXT_WIDTH_MM * MM_TO_PT * 0.96) / letters)));
}

/** Width of a line of body text in characters; two figures or Latin letters to one. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 128 ? 0.5 : 1), 0);
}

/**
 * How far signature and date stand from the right edge, in characters: the date four, the signature centred over it; one
 * too long for that goes to the edge and the date is centred under it (7.3.5).
 */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const [wide, narrow] = [widthInCharacters(signature), widthInCharacters(date)];
  const over = (wide - narrow) / 2;
  return over <= 4 ? { signature: 4 - over, date: 4 } : { signature: 0, date: over };
}
