import { foldText } from './fold.js';

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Text in pieces, every place of the folded words marked, the longest of those that begin at one place. */
export function markWords(text: string, words: readonly string[]): readonly Piece[] {
  const characters = [...text];
  const folded = [...foldText(text)];
  const sought = words.map((word) => [...word]).sort((a, b) => b.length - a.length);
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (part: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += part;
    else pieces.push({ text: part, marked });
  };
  for (let at = 0; at < characters.length;) {
    const word = sought.find(
      (each) => each.length > 0 && each.every((character, index) => folded[at + index] === character),
    );
    const length = word?.length ?? 1;
    add(characters.slice(at, at + length).join(''), word !== undefined);
    at += length;
  }
  return pieces;
}
