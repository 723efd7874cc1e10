import { REPEATED_RUN } from './similar-limits.js';

/** How much of a text stands in another: characters of plain words. */
export interface Repetition {
  readonly characters: number;
  readonly repeated: number;
}

export const NO_REPETITION: Repetition = { characters: 0, repeated: 0 };

export function addRepetition(one: Repetition, other: Repetition): Repetition {
  return { characters: one.characters + other.characters, repeated: one.repeated + other.repeated };
}

/** The repetition rate (重复率), 0 to 1; `null` where there is no text to repeat. */
export function repetitionRate({ characters, repeated }: Repetition): number | null {
  return characters === 0 ? null : repeated / characters;
}

/** In whole percent; never said to be 100 where anything differs. */
export function percent(rate: number): number {
  return rate === 1 ? 100 : Math.min(99, Math.round(rate * 100));
}

/** What is known of a text to find its sentences and stretches in another. */
export interface RepeatableText {
  readonly sentences: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

export function repeatable(sentences: Iterable<string>): RepeatableText {
  const whole = new Set(sentences);
  const runs = new Set<string>();
  for (const sentence of whole) {
    for (let at = 0; at + REPEATED_RUN <= sentence.length; at++) runs.add(sentence.slice(at, at + REPEATED_RUN));
  }
  return { sentences: whole, runs };
}

/**
 * How much of a sentence (plain words) is repeated from another text: all of it where the very sentence stands there, else
 * the characters that are part of a stretch of `REPEATED_RUN` and more that stands there within one sentence.
 */
export function repetitionOf(sentence: string, { sentences, runs }: RepeatableText): Repetition {
  const characters = sentence.length;
  if (sentences.has(sentence)) return { characters, repeated: characters };
  let repeated = 0;
  let coveredTo = 0;
  for (let at = 0; at + REPEATED_RUN <= characters; at++) {
    if (!runs.has(sentence.slice(at, at + REPEATED_RUN))) continue;
    repeated += at + REPEATED_RUN - Math.max(coveredTo, at);
    coveredTo = at + REPEATED_RUN;
  }
  return { characters, repeated };
}
