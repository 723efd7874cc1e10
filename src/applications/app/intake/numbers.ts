import type { LastNumber } from '../../db/intake-desk.js';

type Place = Pick<LastNumber, 'organId' | 'year'>;

/** Receipt numbers of organs and years: looked at first, taken only where a submission gets it. */
export interface Numbers {
  next(place: Place): number;
  take(place: Place): void;
  /** The last number of each organ and year in which one was taken. */
  given(): readonly LastNumber[];
}

export function numbersFrom(lastNumbers: readonly LastNumber[]): Numbers {
  const keyOf = ({ organId, year }: Place) => `${organId}/${year}`;
  const last = new Map(lastNumbers.map((each) => [keyOf(each), each.last]));
  const taken = new Map<string, LastNumber>();
  const next = (place: Place) => (last.get(keyOf(place)) ?? 0) + 1;
  return {
    next,
    take(place) {
      const number = next(place);
      last.set(keyOf(place), number);
      taken.set(keyOf(place), { organId: place.organId, year: place.year, last: number });
    },
    // In the order of the organs, as every other writer locks them.
    given: () => [...taken.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}
