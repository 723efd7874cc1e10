import { diffArrays } from 'diff';
import type { Both, Piece } from './compared-reports.js';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words changed in one sentence, beyond which it is shown as changed whole. */
const MOST_CHANGES = 2_000;

export function wordsIn(text: string): string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}

/** Two sentences cut where their words differ. */
export function wordPieces(one: string, other: string): Both<Piece[]> {
  const changes = diffArrays(wordsIn(one), wordsIn(other), { maxEditLength: MOST_CHANGES });
  if (!changes) return { one: [{ text: one, changed: true }], other: [{ text: other, changed: true }] };
  const sides: Both<Piece[]> = { one: [], other: [] };
  for (const { value, added, removed } of changes) {
    const piece = { text: value.join(''), changed: added || removed };
    if (!added) sides.one.push(piece);
    if (!removed) sides.other.push(piece);
  }
  return sides;
}
