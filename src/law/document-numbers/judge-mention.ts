import type { LocalDate } from '../../kernel/local-date.js';
import { sameDocumentNumber } from './document-number.js';
import type { DocumentNumberMention } from './find-document-numbers.js';
import { knownDocument, type KnownDocument } from './known-documents.js';
import { titleBeside, type TitleBeside } from './title-beside.js';
import { documentsTitled, likeness } from './titles.js';

/** What can be said of a number and the document named beside it. */
export type Judgement =
  /** Nothing: no title beside it, or neither is in the registry. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'belongs'; readonly document: KnownDocument }
  /** It is the number of an earlier text of the same title, replaced by `current` before the date asked about. */
  | { readonly kind: 'replaced'; readonly document: KnownDocument; readonly current: KnownDocument }
  /** The document named carries another number: that of `named`. */
  | { readonly kind: 'mismatch'; readonly title: string; readonly named: KnownDocument }
  /** The number is that of `document`, and the title beside it has hardly a word in common with it. */
  | { readonly kind: 'foreign-title'; readonly title: string; readonly document: KnownDocument };

const UNKNOWN: Judgement = { kind: 'unknown' };
/** Titles this short are abbreviations (《办法》) and say nothing against a number. */
const SHORTEST_FOREIGN = 5;
const FOREIGN_BELOW = 0.15;

/**
 * Holds a number against the title beside it. `asOf` is the day the text speaks of: it decides which of two texts of one
 * title is the one in force. Where a list of titles shares its brackets with a list of numbers, nothing is accused.
 */
export function judgeMention(text: string, mention: DocumentNumberMention, asOf: LocalDate): Judgement {
  const beside = titleBeside(text, mention);
  if (beside === null) return UNKNOWN;
  const carrier = knownDocument(mention.number);
  const candidates = [beside.title, ...beside.others].flatMap((title) => documentsTitled(title)?.documents ?? []);
  const own = candidates.find((document) => sameDocumentNumber(document.number, mention.number));
  if (own) return belongs(own, candidates, beside, asOf);
  if (beside.others.length > 0 || beside.numbers > 1) return UNKNOWN;
  const match = documentsTitled(beside.title);
  if (match) return match.by === 'short' && carrier === null ? UNKNOWN : mismatch(beside.title, match.documents, asOf);
  return carrier === null ? UNKNOWN : foreign(beside.title, carrier);
}

function belongs(
  document: KnownDocument,
  titled: readonly KnownDocument[],
  beside: TitleBeside,
  asOf: LocalDate,
): Judgement {
  const current = titled.find((other) => other !== document && other.title === document.title && inForce(other, asOf));
  // 《条例》（国务院令第492号公布，第711号修订） and 原《条例》 speak of the old text on purpose.
  const history = /修订|修改|修正|废止|原|旧|公布|令.*令/.test(beside.remark);
  const replaced = document.replacedFrom !== undefined && document.replacedFrom <= asOf;
  if (current && replaced && !history) return { kind: 'replaced', document, current };
  return { kind: 'belongs', document };
}

function mismatch(title: string, titled: readonly KnownDocument[], asOf: LocalDate): Judgement {
  const named = titled.find((document) => inForce(document, asOf)) ?? titled[0];
  return named === undefined ? UNKNOWN : { kind: 'mismatch', title, named };
}

function foreign(title: string, document: KnownDocument): Judgement {
  const told = document.title !== null && title.length >= SHORTEST_FOREIGN;
  return told && likeness(title, document) < FOREIGN_BELOW ? { kind: 'foreign-title', title, document } : UNKNOWN;
}

function inForce(document: KnownDocument, asOf: LocalDate): boolean {
  const { inForceFrom = asOf, replacedFrom } = document;
  return inForceFrom <= asOf && (replacedFrom === undefined || asOf < replacedFrom);
}
