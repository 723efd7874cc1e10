import type { Insertable } from 'kysely';
import type { PublicDocumentTable } from '../database/schema/search.js';
import type { PublicDocument } from './document.js';
import { foldText, wellFormed } from './fold.js';
import { addLexemes, MARKS, segmentOf } from './lexemes.js';

/**
 * Characters of a document that are found; what is beyond is left out. The lexemes of so many stay under what a `tsvector`
 * holds (1 MiB), whatever they are.
 */
export const MOST_CHARACTERS = 60_000;

export type PublicDocumentRow = Omit<Insertable<PublicDocumentTable>, 'words'> & { readonly words: readonly string[] };

const oneLine = (text: string) => wellFormed(text).replace(/\s+/g, ' ').trim();

/** A document as a row of the index: its text, the text folded, and every lexeme it is found by. */
export function documentRow(document: PublicDocument): PublicDocumentRow {
  const title = oneLine(document.title);
  const summary = wellFormed(document.summary).trim();
  const told = beginsWith(document.body, summary) ? '' : `${summary}\n`;
  const marks = oneLine([document.documentNumber ?? '', ...document.marks].join(' '));
  const head = `${title}\n${marks}\n`;
  const whole = `${head}${told}${wellFormed(document.body)}\n${wellFormed(document.files.text)}`;
  const content = [...whole].slice(0, MOST_CHARACTERS).join('');
  const folded = foldText(content);
  return {
    organ_id: document.organId,
    document_id: document.documentId,
    kind: document.kind,
    address: document.address,
    title,
    title_folded: foldText(title),
    document_number: document.documentNumber,
    number_key: document.numberKey,
    summary,
    content,
    folded,
    head_length: [...head].length,
    files_read: document.files.read,
    catalogue: document.catalogue,
    genre: document.genre,
    published_on: document.publishedOn,
    validity: document.validity,
    in_force_on: document.inForceOn,
    ended_on: document.endedOn,
    words: wordsOf(document, { folded, title: foldText(title) }),
  };
}

/** A summary made of the beginning of the text is in it already. */
function beginsWith(body: string, summary: string): boolean {
  return oneLine(body).startsWith(oneLine(summary).replace(/(…|\.{3})+$/, ''));
}

function wordsOf(document: PublicDocument, { folded, title }: { folded: string; title: string }): readonly string[] {
  const [words, titleWords] = [new Set<string>(), new Set<string>()];
  addLexemes(folded, words);
  addLexemes(title, titleWords);
  const segment = segmentOf(document.publishedOn);
  return [
    ...[...words].map((word) => segment + word),
    ...[...titleWords].map((word) => segment + MARKS.title + word),
    ...markLexemes(document).map((mark) => segment + mark),
  ];
}

/** Lexemes that filters are found by. */
function markLexemes({ organId, kind, catalogue, genre, endedOn, inForceOn }: PublicDocument): readonly string[] {
  return [
    MARKS.organ + organId,
    MARKS.kind + kind,
    ...(catalogue === null ? [] : [MARKS.catalogue + catalogue]),
    ...(genre === null ? [] : [MARKS.genre + genre]),
    // Whether it has ended by the day of asking is compared then.
    ...(endedOn === null ? [] : [`${MARKS.standing}ended`]),
    ...(inForceOn === null ? [] : [`${MARKS.standing}dated`]),
  ];
}
