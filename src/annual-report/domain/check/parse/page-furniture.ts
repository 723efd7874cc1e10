import { fold, squeeze } from './normalize.js';

const LONGEST = 24;
const PAGE_NUMBER =
  /^(?:[-·~=.*]{1,4}\d{1,3}[-·~=.*]{1,4}|第?\d{1,3}页(?:[,，/]?共?\d{1,3}页)?|第[一二三四五六七八九十]{1,3}页(?:共[一二三四五六七八九十]{1,3}页)?|page\d{1,3}(?:of\d{1,3})?|\d{1,3}\/\d{1,3}|\[\d{1,3}\]|p\.?\d{1,3})$/iu;

/** `- 3 -`, `第3页 共8页`, `— 3 —`, `3/8`: a page number that cannot be taken for a figure. */
export function isPageNumber(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const folded = squeeze(fold(text.replace(/\f/g, '')));
  return folded.length <= LONGEST && PAGE_NUMBER.test(folded);
}
