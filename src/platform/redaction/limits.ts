/** What the redaction of a file may cost at most: the file is taken to be hostile. */
export const REDACTION_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  pages: 200,
  /** Areas to be withheld, of all pages together, those found for strings included. */
  areas: 5_000,
  /** Characters of all pages together. */
  characters: 1_000_000,
  /** Pixels of one page; a larger one is drawn at fewer dots an inch. */
  pixels: 16_000_000,
  /** Pixels of a picture taken as a page. */
  picturePixels: 64_000_000,
  dotsPerInch: 200,
  /** Dots an inch of a page drawn for the screen. */
  screenDotsPerInch: 120,
  outputBytes: 100 * 1024 * 1024,
  /** Time for one file, in the process that works on it. */
  milliseconds: 480_000,
  /** Resident memory of that process. */
  megabytes: 1_536,
} as const;
