import {
  findDocumentNumbers,
  formatDocumentNumber,
  impossibleNumber,
  type Impossibility,
} from '../../../../src/law/document-numbers/index.js';

/** What there is to say of a document number as it is typed. */
export interface NumberJudged {
  readonly problem: 'unread' | Impossibility | null;
  /** As it is properly written (GB/T 9704—2012, 7.2.5), where it is written otherwise. */
  readonly proper: string | null;
}

/** Judges what was typed as a document number in a year; an empty text is none. */
export function judgeNumber(typed: string, year: number): NumberJudged {
  const text = typed.trim();
  if (text === '') return { problem: null, proper: null };
  const [mention, ...others] = findDocumentNumbers(text);
  if (!mention || others.length > 0 || mention.raw.length !== text.length || mention.number.issuer === '') {
    return { problem: 'unread', proper: null };
  }
  const proper = formatDocumentNumber(mention.number);
  const problem = impossibleNumber(mention.number, year);
  return { problem, proper: problem === null && mention.deviations.length > 0 ? proper : null };
}
