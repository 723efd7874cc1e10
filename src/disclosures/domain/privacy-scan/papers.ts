import { hitAt, type PrivacyHit, type PrivacyKind, type PrivacyRule } from './privacy-hit.js';

interface Paper {
  readonly kind: PrivacyKind;
  /** The words that name it, and up to a few characters to the number in the second group. */
  readonly pattern: RegExp;
}

const PAPERS: readonly Paper[] = [
  { kind: 'passport', pattern: /(护照(?:号码|号)?[^A-Za-z0-9\n]{0,6})([A-Z][A-Z]?\d{7,8})(?![A-Za-z0-9])/g },
  {
    kind: 'permit',
    pattern:
      /((?:通行证|回乡证|台胞证|居住证|永久居留(?:身份)?证)(?:号码|号)?[^A-Za-z0-9\n]{0,6})([A-Z]{0,3}\d{8,15})(?![A-Za-z0-9])/g,
  },
  {
    kind: 'permit',
    pattern: /((?:军官证|士兵证|警官证)(?:号码|号)?[^\d\n]{0,8}?)([\u4e00-\u9fa5]?字?第?\d{5,10}号?)(?!\d)/g,
  },
];

/** Numbers of passports and permits (护照、通行证等证件号码): their forms are too plain to be known without a word. */
export const papers: PrivacyRule = (text) =>
  PAPERS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match): PrivacyHit => {
      const start = match.index + (match[1] as string).length;
      const place = { start, end: start + (match[2] as string).length };
      return hitAt(text, kind, place, 'certain', 'labelled');
    }),
  );
