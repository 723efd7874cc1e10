import { READ_LIMITS } from '../documents/read-limits.js';

/** What looking into a file may cost at most: the file is taken to be hostile. */
export const INSPECTION_LIMITS = {
  fileBytes: READ_LIMITS.fileBytes,
  /** Inflated bytes of an office file's parts. */
  inflatedBytes: READ_LIMITS.documentInflatedBytes,
  /** Pieces of one file. */
  pieces: 200_000,
  /** Characters of all pieces together. */
  characters: 5_000_000,
  /** Files inside the file, and how deep. */
  inside: 200,
  depth: 2,
  /** Pages of a PDF that are drawn to find what is covered. */
  drawnPages: 100,
  dotsPerInch: 96,
  /** Time for one file, in the process that works on it. */
  milliseconds: 180_000,
  /** Resident memory of that process. */
  megabytes: 1_024,
} as const;
