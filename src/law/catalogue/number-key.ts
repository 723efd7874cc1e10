import { findDocumentNumbers, formatDocumentNumber } from '../document-numbers/index.js';

const BRACKETS = /[〔﹝[［(（【〖〈<＜{｛「『〕﹞\]］)）】〗〉>＞}｝」』]/g;

/**
 * A document number (文号) as it is looked up: however its brackets, spaces, digits and zeros are written, the same number has
 * the same key. `null` for an empty text.
 */
export function documentNumberKey(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return null;
  const [mention, ...others] = findDocumentNumbers(plain);
  if (mention && others.length === 0 && mention.raw.length === plain.length) {
    return formatDocumentNumber(mention.number);
  }
  return plain.replace(BRACKETS, '').toUpperCase();
}
