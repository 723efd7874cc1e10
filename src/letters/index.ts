/** Door of the letters (文书) of cases and disputes: words, numbers, files. */
export { composeLetter, type FactsOf } from './domain/compose-letter.js';
export { kindOfGround, type ReplyKind } from './domain/compose/reply.js';
export type * from './domain/dispute-facts.js';
export type * from './domain/facts.js';
export type * from './domain/reply-facts.js';
export {
  isLetterKind,
  LETTER_KIND_RULES,
  LETTER_KINDS,
  SERIES_MARKS,
  type LetterKind,
  type LetterReader,
  type LetterSeries,
} from './domain/letter-kind.js';
export { openPlaces, type LetterTable, type LetterText, type RemedyBasis } from './domain/letter-text.js';
export { changeText, type TextChanges } from './domain/change-text.js';
export { discardDraft } from './app/discard-draft.js';
export { draftLetter, type DraftInput } from './app/draft-letter.js';
export { editLetter, type EditInput } from './app/edit-letter.js';
export { eraseLetters } from './app/erase-letters.js';
export { lettersInCase, type CaseLetter } from './app/letters-in-case.js';
export { letterIn, type LetterIn } from './app/letter-in.js';
export { finishLetter, type FinishInput } from './app/finish-letter.js';
export { issuedPapers, type IssuedPaper } from './app/issued-papers.js';
export { issueLetter, type IssuedLetter, type IssueInput } from './app/issue-letter.js';
export { listLetters, readLetter, type LetterDetail, type LetterSummary } from './app/read-letters.js';
export type { LetterSubject } from './db/letters.js';
export { keepScan, scanFile } from './app/keep-scan.js';
export { letterFile, type LetterFile } from './app/letter-file.js';
export { renderLetter, type LetterForm } from './app/render-letter.js';
export { saveSeal, type SealInput } from './app/seal-image.js';
