import type { LetterDetail, LetterSummary } from '../app/read-letters.js';
import { finishesByItself } from '../domain/letter-kind.js';
import type { LetterItem, LetterView } from './api-letter-schemas.js';

export function presentItem(letter: LetterSummary): LetterItem {
  const { letterId, kind, label, state, version, documentNumber, issuedOn, replaces, replacedBy, erased } = letter;
  return { id: letterId, kind, label, state, version, documentNumber, issuedOn, replaces, replacedBy, erased };
}

export function presentLetter(letter: LetterDetail): LetterView {
  const { text } = letter;
  return {
    ...presentItem(letter),
    text: text && {
      head: text.head,
      documentNumber: text.documentNumberPlace,
      title: text.title,
      addressee: text.addressee,
      paragraphs: [...text.paragraphs],
      table: text.table && {
        widths: [...text.table.widths],
        head: [...text.table.head],
        rows: text.table.rows.map((row) => [...row]),
      },
      afterTable: [...text.afterTable],
      remedies: text.remedies,
      attachments: [...text.attachments],
      signature: text.signature,
      date: text.date,
    },
    finishes: letter.state === 'draft' && finishesByItself(letter.kind),
    openPlaces: [...letter.openPlaces],
    scans: letter.scans.map((scan) => ({ ...scan, storedAt: scan.storedAt.toISOString() })),
  };
}
