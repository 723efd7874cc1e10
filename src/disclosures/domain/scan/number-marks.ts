import { findDocumentNumbers, formatDocumentNumber, impossibleNumber } from '../../../law/document-numbers/index.js';
import type { DocumentNumberMention, Impossibility } from '../../../law/document-numbers/index.js';
import type { MarkConfidence } from './mark.js';

export interface WrongNumber {
  readonly start: number;
  readonly end: number;
  readonly reason: Impossibility | 'style' | 'noIssuer';
  readonly confidence: MarkConfidence;
  readonly suggestion: string | null;
}

/**
 * Document numbers that no document carries (年份在后、序号为零), and those not written as GB/T 9704—2012, 7.2.5 has them; a
 * number of the publication itself (`own`) must have an issuing code (发文机关代字).
 */
export function wrongNumbers(text: string, { asOfYear, own }: { asOfYear: number; own: boolean }): WrongNumber[] {
  return findDocumentNumbers(text).flatMap((mention): WrongNumber[] => {
    const place = { start: mention.index, end: mention.index + mention.raw.length };
    const impossible = impossibleNumber(mention.number, asOfYear);
    if (impossible !== null) return [{ ...place, reason: impossible, confidence: 'certain', suggestion: null }];
    if (own && mention.number.issuer === '') {
      return [{ ...place, reason: 'noIssuer', confidence: 'certain', suggestion: null }];
    }
    const style = styleOf(mention);
    return style === null ? [] : [{ ...place, reason: 'style', confidence: style, suggestion: written(mention) }];
  });
}

/** 〔〕 are asked of every number that has an issuing code; what stands in brackets by itself may be no number at all. */
function styleOf({ deviations, number }: DocumentNumberMention): MarkConfidence | null {
  if (number.issuer === '' || number.year === null || deviations.length === 0) return null;
  return 'likely';
}

function written({ number }: DocumentNumberMention): string {
  return formatDocumentNumber(number);
}
