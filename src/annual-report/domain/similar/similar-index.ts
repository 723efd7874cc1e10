import { SIMILAR_LIMITS } from './similar-limits.js';
import { BANDS, bandKeys, sketch } from './text-sketch.js';

const { bins: BINS, crowd: CROWD, neighbours: NEIGHBOURS, jaccard: JACCARD } = SIMILAR_LIMITS;
/** Below this share of equal bins two texts are surely not similar: four standard deviations of the estimate. */
const LEAST_AGREEMENT = JACCARD - 4 * Math.sqrt((JACCARD * (1 - JACCARD)) / BINS);
/** A band's key (32 bits) and a text's number (21 bits) fit into the 53 bits of a double, which sort fast. */
const NUMBERS = 2 ** 21;

/**
 * Finds the pairs of texts worth comparing among many, in time that grows with the number of texts (MinHash and banded
 * locality-sensitive hashing), never with the number of pairs. It holds 512 bytes a text, not the text.
 */
export class SimilarIndex {
  #count = 0;
  #keys = new Uint32Array(1024 * BANDS);
  /** The low bits of each bin: enough to drop pairs that met by chance. */
  #bins = new Uint8Array(1024 * BINS);

  get size(): number {
    return this.#count;
  }

  /** Takes in a text (`wordsOf`); gives its number, counted from 0. At most 2,097,152 texts. */
  add(text: string): number {
    if (this.#count >= NUMBERS) throw new RangeError(`more than ${NUMBERS} texts`);
    const number = this.#count++;
    if (this.#count * BANDS > this.#keys.length) this.#grow();
    const values = sketch(text);
    bandKeys(values, this.#keys, number * BANDS);
    for (let bin = 0; bin < BINS; bin++) this.#bins[number * BINS + bin] = (values[bin] ?? 0) & 0xff;
    return number;
  }

  /** Pairs that may be similar, each once, the lesser number first; whether they are, the texts must tell. */
  *candidates(): Generator<readonly [number, number]> {
    const sorted = new Float64Array(this.#count);
    for (let band = 0; band < BANDS; band++) {
      for (let text = 0; text < this.#count; text++) {
        sorted[text] = (this.#keys[text * BANDS + band] ?? 0) * NUMBERS + text;
      }
      sorted.sort();
      for (let from = 0, to = 1; to <= sorted.length; to++) {
        if (to < sorted.length && keyOf(sorted[to]) === keyOf(sorted[from])) continue;
        if (to - from > 1) yield* this.#pairsWithin(sorted.subarray(from, to), band);
        from = to;
      }
    }
  }

  *#pairsWithin(group: Float64Array, band: number): Generator<readonly [number, number]> {
    const reach = group.length > CROWD ? NEIGHBOURS : group.length;
    for (let left = 0; left < group.length; left++) {
      const one = (group[left] ?? 0) % NUMBERS;
      for (let right = left + 1; right < group.length && right <= left + reach; right++) {
        const other = (group[right] ?? 0) % NUMBERS;
        if (!this.#metBefore(one, other, band) && this.#agreement(one, other) >= LEAST_AGREEMENT) yield [one, other];
      }
    }
  }

  #metBefore(one: number, other: number, band: number): boolean {
    for (let earlier = 0; earlier < band; earlier++) {
      if (this.#keys[one * BANDS + earlier] === this.#keys[other * BANDS + earlier]) return true;
    }
    return false;
  }

  #agreement(one: number, other: number): number {
    let equal = 0;
    for (let bin = 0; bin < BINS; bin++) {
      if (this.#bins[one * BINS + bin] === this.#bins[other * BINS + bin]) equal++;
    }
    return equal / BINS;
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const bins = new Uint8Array(this.#bins.length * 2);
    bins.set(this.#bins);
    this.#bins = bins;
  }
}

function keyOf(packed: number | undefined): number {
  return Math.floor((packed ?? 0) / NUMBERS);
}
