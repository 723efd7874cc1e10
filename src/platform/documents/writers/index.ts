/** Door of the writers of official documents in the layout of GB/T 9704-2012. */
export type { OfficialBlock, OfficialDocument, OfficialSeal, OfficialTable } from './official-document.js';
export { countOfficialPages, writeOfficialPdf } from './write-official-pdf.js';
export { readPng, type PngFacts } from './read-png.js';
export { writeOfficialDocx } from './write-official-docx.js';
