import type { LetterItem } from '../api/letters.ts';
import { words } from '../messages/index.ts';

const t = words.cases.letters;

/** How a letter that is no draft any more is marked: what carries no number is finished, not issued. */
export function issuedState({ documentNumber }: Pick<LetterItem, 'documentNumber'>): string {
  return documentNumber === null ? t.finishedState : t.issuedState;
}
