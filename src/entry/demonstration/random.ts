/** Numbers that look random and are the same for the same seed: the demonstration is alike on every machine. */
export interface Random {
  /** Whole, from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in `share` of all cases, 0 to 1. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  bytes(count: number): Uint8Array;
}

/** Mulberry32 over a hash (FNV-1a) of the seed's text. */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[int(0, from.length - 1)] as T;
  };
  return {
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (from) => {
      let rest = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      return (from.find(([, weight]) => (rest -= weight) < 0) ?? from[from.length - 1])?.[0] ?? pick(from)[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  };
}
