/** What a file may cost at most. Beyond it the file is refused or its reading ended: input is taken to be hostile. */
export const READ_LIMITS = {
  /** Size of the file itself, in bytes: refused without being read. */
  fileBytes: 50 * 1024 * 1024,
  /** Inflated bytes of a Word document's parts. */
  documentInflatedBytes: 200 * 1024 * 1024,
  /** Inflated bytes of a workbook's parts. */
  workbookInflatedBytes: 64 * 1024 * 1024,
  archiveEntries: 10_000,
  /** Depth of open elements in HTML. */
  htmlDepth: 1_000,
  /** Cells of all tables of one document together. */
  cells: 100_000,
  /** Lines of one document. */
  lines: 500_000,
  pages: 500,
  /** Pieces of text of all pages of one PDF together. */
  pieces: 500_000,
  /** Time a reader process may take for one file. */
  milliseconds: 30_000,
  /** Resident memory of a reader process. */
  megabytes: 512,
} as const;
