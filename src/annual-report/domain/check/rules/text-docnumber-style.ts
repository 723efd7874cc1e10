import {
  findDocumentNumbers,
  formatDocumentNumber,
  type DocumentNumberMention,
} from '../../../../law/document-numbers/index.js';
import type { Passage } from '../text/passage.js';
import type { Hit, Rule } from './rule.js';

/** Full-width digits are how some systems print any number; they are left alone where nothing else differs. */
function differs(mention: DocumentNumberMention): boolean {
  return mention.deviations.some((deviation) => deviation !== 'digits');
}

function hitsIn(passage: Passage): Hit[] {
  const raw = passage.lines.map((line) => line.text).join('\n');
  return findDocumentNumbers(raw)
    .filter(differs)
    .map((mention): Hit => {
      const row = raw.slice(0, mention.index).split('\n').length - 1;
      return {
        line: passage.lines[row]?.line ?? 0,
        section: passage.section,
        excerpt: mention.raw,
        params: { written: mention.raw, right: formatDocumentNumber(mention.number) },
      };
    });
}

/** Brackets or spaces of a document number are not as GB/T 9704—2012, 7.2.5 writes them: 〔2021〕30号. */
export const textDocnumberStyle: Rule = {
  code: 'text.docnumber.style',
  severity: 'warning',
  basis: {
    zh: 'GB/T 9704—2012《党政机关公文格式》第7.2.5条',
    en: 'GB/T 9704—2012, 7.2.5',
  },
  test: (_report, { text }) => text.paragraphs.flatMap(hitsIn),
};
