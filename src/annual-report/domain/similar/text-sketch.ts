import { eachShingle, mix } from './shingles.js';
import { SIMILAR_LIMITS } from './similar-limits.js';

const { bins: BINS, rows: ROWS } = SIMILAR_LIMITS;
export const BANDS = BINS / ROWS;
const BIN_SHIFT = 32 - Math.log2(BINS);
const EMPTY = 0xffffffff;

/** Where an empty bin takes its value from; the same bins for every text, so that texts stay comparable. */
function borrowedBin(bin: number, attempt: number): number {
  return mix(Math.imul(bin + 1, 0x9e3779b1) + attempt) % BINS;
}

/**
 * The least hash in each bin (one permutation hashing), empty bins filled from others (optimal densification, Shrivastava
 * 2017): two texts agree in a bin about as often as their shingles do. One pass over the text, whatever the number of bins.
 */
export function sketch(text: string): Uint32Array {
  const least = new Uint32Array(BINS).fill(EMPTY);
  eachShingle(text, (hash) => {
    const bin = hash >>> BIN_SHIFT;
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
  });
  if (least.every((value) => value === EMPTY)) return least;
  return least.map((value, bin) => {
    let from = bin;
    for (let attempt = 1; (least[from] ?? EMPTY) === EMPTY; attempt++) from = borrowedBin(bin, attempt);
    return value === EMPTY ? mix((least[from] ?? 0) ^ 0x5bd1e995) : value;
  });
}

/** One number for each band of a sketch: texts that agree in one are looked at more closely. */
export function bandKeys(values: Uint32Array, into: Uint32Array, offset: number): void {
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = mix((Math.imul(key, 0x01000193) ^ (values[band * ROWS + row] ?? 0)) | 0);
    into[offset + band] = key;
  }
}
