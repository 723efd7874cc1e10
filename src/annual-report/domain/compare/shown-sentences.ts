import { maskPersonalData } from '../check/text/personal-data.js';
import type { Passage } from '../check/text/passage.js';
import { plainWords } from '../similar/plain-words.js';

/** A sentence as it is shown, and as it is compared. */
export interface ShownSentence {
  /** With its stop; personal data masked. */
  readonly text: string;
  /** Empty where it holds no words. */
  readonly plain: string;
  readonly line: number;
  readonly begins: boolean;
}

const SENTENCE = /[^。；！？]+[。；！？]*|[。；！？]+/gu;

/** Sentences of paragraphs with their stops. @param organ of `plainOrgan` */
export function shownSentences(passages: readonly Passage[], organ: string): ShownSentence[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(SENTENCE)].map((match, index): ShownSentence => ({
      text: maskPersonalData(passage.original(match.index, match.index + match[0].length)),
      plain: plainWords(match[0], organ),
      line: passage.lineAt(match.index),
      begins: index === 0,
    })),
  );
}
