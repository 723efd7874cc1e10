import { piecesOf } from './reference.js';

/** A published paragraph, and how it was written: with its references, where it has some. */
export interface WrittenParagraph {
  readonly text: string;
  readonly written: string;
}

/**
 * Published paragraphs with the text they were written as. Where the text was changed after the publication, so that its
 * paragraphs are not those published any more, each stands as published.
 */
export function writtenParagraphs(published: readonly string[], written: string | undefined): WrittenParagraph[] {
  const lines = (written ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return published.map((text, index) => {
    const line = lines[index] ?? '';
    return { text, written: lines.length === published.length && reads(line, text) ? line : text };
  });
}

/** Can this paragraph read so: its words in their order, anything where it refers to a figure. */
function reads(written: string, text: string): boolean {
  let at = 0;
  for (const piece of piecesOf(written)) {
    if (piece.kind === 'reference') continue;
    // After 持平 the measure word is left out.
    const words = piece.from === 0 ? piece.text : piece.text.slice(1);
    const found = text.indexOf(words, at);
    if (found < 0 || (piece.from === 0 && found > 0)) return false;
    at = found + words.length;
  }
  return true;
}
