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
