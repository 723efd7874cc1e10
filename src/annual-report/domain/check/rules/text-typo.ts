import { placeOf } from '../text/passage.js';
import { TYPOS } from './typos.js';
import type { Hit, Rule } from './rule.js';

const EXPRESSIONS = TYPOS.map(({ wrong, right }) => ({ expression: new RegExp(wrong, 'g'), right }));

/** A known wrong form of a legal term. */
export const textTypo: Rule = {
  code: 'text.typo',
  severity: 'warning',
  basis: {
    zh: '《条例》第六条（行政机关应当及时、准确地公开政府信息）',
    en: 'Regulation Art. 6: information is disclosed accurately',
  },
  test: (_report, { text }) =>
    text.paragraphs.flatMap((passage) =>
      EXPRESSIONS.flatMap(({ expression, right }) =>
        [...passage.text.matchAll(expression)].map((match): Hit => {
          const to = match.index + match[0].length;
          return {
            ...placeOf(passage, match.index, to, 6),
            params: { wrong: passage.original(match.index, to), right },
          };
        }),
      ),
    ),
};
