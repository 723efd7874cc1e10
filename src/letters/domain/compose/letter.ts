import type { LocalDate } from '../../../kernel/local-date.js';
import { LETTER_KIND_RULES, type LetterKind } from '../letter-kind.js';
import type { LetterText } from '../letter-text.js';
import { numberPlace } from '../phrases.js';
import type { LetterOrgan } from '../facts.js';

type Written = Partial<Omit<LetterText, 'kind' | 'head' | 'documentNumberPlace' | 'signature' | 'date'>> & {
  readonly title: string;
};

/** A letter with what follows from its kind and its organ; the rest as `written`. */
export function letter(
  kind: LetterKind,
  facts: { readonly organ: LetterOrgan; readonly date: LocalDate },
  written: Written,
): LetterText {
  const { organ, date } = facts;
  const signature = organ.signature ?? organ.name;
  return {
    kind,
    head: LETTER_KIND_RULES[kind].head === 'red' ? signature : null,
    documentNumberPlace: numberPlace(kind, organ, date),
    addressee: null,
    paragraphs: [],
    table: null,
    afterTable: [],
    remedies: null,
    remedyBasis: null,
    attachments: [],
    ...written,
    signature,
    date,
  };
}
