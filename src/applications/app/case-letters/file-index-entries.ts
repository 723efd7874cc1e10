import type { FileIndexFacts } from '../../../letters/index.js';
import { eventPapers } from './event-papers.js';
import type { LetterCase } from './letter-case.js';

/** The papers of a case file (卷内文件), 《条例》 Art. 45: what came in, what was issued, what was found and approved; not the index itself. */
export function fileIndexEntries({ events, letters, organ }: LetterCase): FileIndexFacts['entries'] {
  const author = organ.signature ?? organ.name;
  const issued = letters.flatMap(({ kind, state, issuedOn, label, documentNumber, erased }) =>
    state === 'issued' && issuedOn && !erased && kind !== 'caseFileIndex'
      ? [{ documentNumber, author, title: label, date: issuedOn }]
      : [],
  );
  return [...eventPapers(events, author), ...issued];
}
