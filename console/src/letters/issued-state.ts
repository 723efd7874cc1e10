import type { LetterItem } from '../api/letters.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';

const t = words.cases.letters;

/** How a letter that is no draft any more is marked: what carries no number is finished, not issued. */
export function issuedState({ documentNumber }: Pick<LetterItem, 'documentNumber'>): string {
  return documentNumber === null ? t.finishedState : t.issuedState;
}

/** The day it became so, in the same words. */
export function issuedOnLine({ documentNumber }: Pick<LetterItem, 'documentNumber'>, issuedOn: string): string {
  return fill(documentNumber === null ? t.finishedOn : t.issuedOn, { date: formatDate(issuedOn) });
}
