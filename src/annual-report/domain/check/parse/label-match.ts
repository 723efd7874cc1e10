import type { FormRow } from './form-rows.js';

/** A reading of a piece of text as part of a row's label. */
export interface LabelMatch {
  readonly row: number;
  /** Characters `from` to `to` of the row's official label (or of a short one, then the whole of it). */
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** The piece is enough by itself to tell the row, wherever it begins in the label. */
  readonly sufficient: boolean;
}

/** Longer pieces are prose, not a label; they are not matched. */
const LONGEST = 90;
const FUZZY = 0.66;

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

interface Vocabulary {
  readonly rows: readonly FormRow[];
  readonly pairsOf: readonly (readonly Set<string>[])[];
  readonly cache: Map<string, readonly LabelMatch[]>;
}

const vocabularies = new WeakMap<readonly FormRow[], Vocabulary>();
const CACHE_LIMIT = 2000;

function vocabularyOf(rows: readonly FormRow[]): Vocabulary {
  const known = vocabularies.get(rows);
  if (known) return known;
  const made = { rows, pairsOf: rows.map((row) => row.labels.map(pairs)), cache: new Map() };
  vocabularies.set(rows, made);
  return made;
}

function occurrences(vocabulary: Vocabulary, key: string): number {
  return vocabulary.rows.filter((row) => row.labels[0]?.includes(key)).length;
}

function exactMatch(vocabulary: Vocabulary, key: string, row: number): LabelMatch | null {
  const labels = vocabulary.rows[row]?.labels ?? [];
  const official = labels[0] ?? '';
  for (const label of labels) {
    if (key === label) {
      return { row, from: 0, to: official.length, score: Math.max(key.length, 3) + 1, sufficient: true };
    }
  }
  const at = official.indexOf(key);
  if (at >= 0) {
    const sufficient = key.length >= 4 && occurrences(vocabulary, key) === 1;
    return { row, from: at, to: at + key.length, score: key.length, sufficient };
  }
  for (const label of labels) {
    const long = label.length >= 4;
    if (!(long ? key.includes(label) : key.endsWith(label) && key.length <= label.length + 12)) continue;
    const extra = key.length - label.length;
    const score = label.length - Math.min(extra * 0.2, label.length * 0.5);
    return { row, from: 0, to: official.length, score, sufficient: true };
  }
  return null;
}

function fuzzyMatch(vocabulary: Vocabulary, key: string, row: number): LabelMatch | null {
  if (key.length < 4) return null;
  const own = pairs(key);
  let best: LabelMatch | null = null;
  vocabulary.rows[row]?.labels.forEach((label, index) => {
    const theirs = vocabulary.pairsOf[row]?.[index];
    if (!theirs || label.length < 4) return;
    let shared = 0;
    let first = label.length;
    let last = 0;
    for (const pair of own) {
      if (!theirs.has(pair)) continue;
      shared++;
      const at = label.indexOf(pair);
      first = Math.min(first, at);
      last = Math.max(last, at + 2);
    }
    const ratio = shared / own.size;
    const cover = shared / theirs.size;
    if (ratio < FUZZY && !(ratio >= 0.5 && cover >= 0.75)) return;
    const score = key.length * ratio * 0.7;
    if (best && best.score >= score) return;
    const official = (vocabulary.rows[row]?.labels[0] ?? '').length;
    best =
      index === 0
        ? { row, from: first, to: last, score, sufficient: cover >= 0.5 }
        : { row, from: 0, to: official, score, sufficient: cover >= 0.5 };
  });
  return best;
}

/** Every row of the form whose label the piece may be, or be a part of. `key` is a `labelKey`. */
export function labelMatches(rows: readonly FormRow[], key: string): readonly LabelMatch[] {
  if (key === '' || key.length > LONGEST) return [];
  const vocabulary = vocabularyOf(rows);
  const cached = vocabulary.cache.get(key);
  if (cached) return cached;
  const exact = rows.map((_, row) => exactMatch(vocabulary, key, row)).filter((match) => match !== null);
  const found =
    exact.length > 0 ? exact : rows.map((_, row) => fuzzyMatch(vocabulary, key, row)).filter((match) => match !== null);
  if (vocabulary.cache.size >= CACHE_LIMIT) vocabulary.cache.clear();
  vocabulary.cache.set(key, found);
  return found;
}
