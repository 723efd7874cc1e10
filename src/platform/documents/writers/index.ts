/** Door of the writers of official documents in the layout of GB/T 9704-2012. */
export type { OfficialBlock, OfficialDocument, OfficialSeal, OfficialTable } from './official-document.js';
export { countOfficialPages, writeOfficialPdf } from './write-official-pdf.js';
export { FACES } from './official-fonts.js';
export { writeArchivalPdf, type TypstJob } from './typst-compiler.js';
export { readPng, type PngFacts } from './read-png.js';
export { writeOfficialDocx } from './write-official-docx.js';
export { CHARACTER_PT, LINE_PT, PAGE_MM, signatureIndents, SIZE_PT, TRACKING_PT } from './gbt-9704.js';
