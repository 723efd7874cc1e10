import type { DocumentNumber } from './document-number.js';

/** Why no document can carry a number. */
export type Impossibility = 'year.future' | 'year.past' | 'serial.zero';

/** The People's Republic was founded on 1949-10-01: none of its organs numbered a document before. */
const FIRST_YEAR = 1949;

/** Why a number is impossible in a text written in `asOfYear`, or `null` where it is possible. */
export function impossibleNumber(number: DocumentNumber, asOfYear: number): Impossibility | null {
  if (number.year !== null && number.year > asOfYear) return 'year.future';
  if (number.year !== null && number.year < FIRST_YEAR) return 'year.past';
  return number.serial === 0 ? 'serial.zero' : null;
}
