/**
 * When texts are called nearly the same (内容雷同), as data; docs/decisions/0121 gives the reasons. Changing one changes
 * what the public code `similar` means.
 */
export const SIMILAR_LIMITS = {
  /** Characters of a shingle: a stretch of text that is compared as one. */
  shingle: 5,
  /** Shingles in common, of all shingles of both (Jaccard), from which two texts are nearly the same. */
  jaccard: 0.5,
  /** A text of fewer characters is left alone: what the form asks for in a line or two is alike everywhere. */
  shortestText: 120,
  /** Bins of the sketch of a text, and how many of them make a band: `bins / rows` bands. */
  bins: 256,
  rows: 4,
  /** Of a text shared by more reports than this, each is compared with so many neighbours only. */
  crowd: 40,
  neighbours: 16,
  /** Others named for one text at most, the nearest first, and passages shown of each. */
  others: 5,
  passages: 3,
} as const;

/** Characters in an unbroken row that make a stretch repeated, docs/decisions/0120. */
export const REPEATED_RUN = 13;
