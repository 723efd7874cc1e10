import { jaccard, shinglesOf } from './shingles.js';
import type { SimilarIndex } from './similar-index.js';
import { SIMILAR_LIMITS } from './similar-limits.js';

export interface Match {
  /** Number of the other text in the index. */
  readonly other: number;
  readonly jaccard: number;
}

/** How many texts' shingles are kept at hand. */
const KEPT = 4_000;

/** The shingles of a text by its number; those used last are kept. */
function shinglesAtHand(readText: (number: number) => string): (number: number) => Uint32Array {
  const kept = new Map<number, Uint32Array>();
  return (number) => {
    const known = kept.get(number);
    kept.delete(number);
    const shingles = known ?? shinglesOf(readText(number));
    kept.set(number, shingles);
    if (kept.size > KEPT) for (const [oldest] of kept) return (kept.delete(oldest), shingles);
    return shingles;
  };
}

function keep(matches: Map<number, Match[]>, number: number, match: Match): void {
  const nearest = [...(matches.get(number) ?? []), match].sort((a, b) => b.jaccard - a.jaccard || a.other - b.other);
  matches.set(number, nearest.slice(0, SIMILAR_LIMITS.others));
}

/**
 * For each text of the index the others nearly the same as it, nearest first, found among the index's candidates by the
 * texts themselves. Texts without any are not in the answer.
 * @param readText the words of a text that was added
 * @param areCompared false for a pair that belongs together, as two texts of one report
 */
export function nearestTexts(
  index: SimilarIndex,
  readText: (number: number) => string,
  areCompared: (one: number, other: number) => boolean,
): Map<number, Match[]> {
  const steps = nearestByStep(index, readText, areCompared);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `nearestTexts`, a pair at a time: for a server, which has others to answer in between. */
export function* nearestByStep(
  index: SimilarIndex,
  readText: (number: number) => string,
  areCompared: (one: number, other: number) => boolean,
): Generator<void, Map<number, Match[]>> {
  const shingles = shinglesAtHand(readText);
  const matches = new Map<number, Match[]>();
  for (const [one, other] of index.candidates()) {
    yield;
    if (!areCompared(one, other)) continue;
    const share = jaccard(shingles(one), shingles(other));
    if (share < SIMILAR_LIMITS.jaccard) continue;
    keep(matches, one, { other, jaccard: share });
    keep(matches, other, { other: one, jaccard: share });
  }
  return matches;
}
