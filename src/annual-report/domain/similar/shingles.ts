import { SIMILAR_LIMITS } from './similar-limits.js';

const LINE_END = 10;

/** Spreads a 32-bit number over all its bits (the finalizer of MurmurHash3, public domain). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Calls `take` with a 32-bit number for each stretch of so many characters, repeated ones too. A stretch lies within one
 * line, which is one sentence: the same sentences in another order are the same text.
 */
export function eachShingle(text: string, take: (hash: number) => void): void {
  const { shingle } = SIMILAR_LIMITS;
  let broken = -1;
  for (let end = 0; end < text.length; end++) {
    if (text.charCodeAt(end) === LINE_END) broken = end;
    const start = end - shingle + 1;
    if (start <= broken) continue;
    let hash = 0;
    for (let at = start; at <= end; at++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at)) | 0;
    take(mix(hash));
  }
}

/** The shingles of a text, each once, in order. */
export function shinglesOf(text: string): Uint32Array {
  const all = new Uint32Array(text.length);
  let count = 0;
  eachShingle(text, (hash) => (all[count++] = hash));
  const sorted = all.subarray(0, count).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Shingles in common of all shingles of both: 1 for the same text, 0 for nothing in common. */
export function jaccard(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const a = one[left] ?? 0;
    const b = other[right] ?? 0;
    if (a === b) common++;
    if (a <= b) left++;
    if (b <= a) right++;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 0 : common / all;
}
