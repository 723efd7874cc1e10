/** Door of redaction: a PDF, or a picture taken as a page (PNG, JPEG), and what is to be withheld of it → a PDF that does not hold it, and the proof. */
export { overlap, type Area, type Rect } from './area.js';
export type { Needle } from './find-text.js';
export { REDACTION_LIMITS } from './limits.js';
export type { PageText, TextLine } from './page-text.js';
export type { Elsewhere, MarkedArea, RedactionOrder, WithheldArea } from './plan-redaction.js';
export { PROOF_CHECKS, type ProofCheck, type ProofCheckName, type RedactionProof } from './proof.js';
export type { Rebuilt, Redaction } from './redact-document.js';
export { closeRedactors, drawPage, proveRedactedPdf, readPages, rebuildPdf, redactPdf } from './redactors.js';
