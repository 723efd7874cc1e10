import { diffArrays } from 'diff';
import { wordsIn } from './word-pieces.js';
import type { ShownSentence } from './shown-sentences.js';

/** A sentence of each side beside each other; `null` where a side has none. */
export type Pair = readonly [ShownSentence | null, ShownSentence | null];

/** Sentences changed in one section, beyond which the sides are shown one after the other. */
const MOST_CHANGES = 4_000;
/** Words in common from which two sentences are one that was changed. */
const LIKE = 0.4;
/** Sentences of a stretch that are matched with each other by their words. */
const LONGEST_STRETCH = 120;

/** Puts the sentences of two texts side by side: equal ones, changed ones, and those only one side has, in their order. */
export function alignSentences(one: readonly ShownSentence[], other: readonly ShownSentence[]): Pair[] {
  const changes = diffArrays([...one], [...other], {
    comparator: (left, right) => keyOf(left) === keyOf(right),
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) return [...one.map((each): Pair => [each, null]), ...other.map((each): Pair => [null, each])];
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  let removed: ShownSentence[] = [];
  let added: ShownSentence[] = [];
  const close = () => {
    pairs.push(...matchChanged(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed.push(...one.slice(left, (left += change.count)));
    else if (change.added) added.push(...other.slice(right, (right += change.count)));
    else {
      close();
      for (let at = 0; at < change.count; at++) pairs.push([one[left++] ?? null, other[right++] ?? null]);
    }
  }
  close();
  return pairs;
}

/** What makes a sentence the same: its characters, blanks left out. */
function keyOf({ text }: ShownSentence): string {
  return text.replace(/\s+/gu, '');
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** Of a stretch that differs, the sentences most like each other, in order (the heaviest common subsequence). */
function matchChanged(removed: readonly ShownSentence[], added: readonly ShownSentence[]): Pair[] {
  const apart = [...removed.map((each): Pair => [each, null]), ...added.map((each): Pair => [null, each])];
  if (removed.length > LONGEST_STRETCH || added.length > LONGEST_STRETCH) return apart;
  const words = (each: ShownSentence) => new Set(wordsIn(each.text));
  const [lefts, rights] = [removed.map(words), added.map(words)];
  const score = (i: number, j: number) => {
    const share = likeness(lefts[i] ?? new Set(), rights[j] ?? new Set());
    return share >= LIKE ? share : 0;
  };
  // best[i][j]: the most that sentences from i and j on can have in common.
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const both = score(i, j);
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), both > 0 ? both + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < removed.length || j < added.length) {
    const both = i < removed.length && j < added.length ? score(i, j) : 0;
    if (both > 0 && at(i, j) === both + at(i + 1, j + 1)) pairs.push([removed[i++] ?? null, added[j++] ?? null]);
    else if (i < removed.length && (j >= added.length || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push([removed[i++] ?? null, null]);
    } else pairs.push([null, added[j++] ?? null]);
  }
  return pairs;
}
