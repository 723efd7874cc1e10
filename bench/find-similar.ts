import { nearestTexts } from '../src/annual-report/domain/similar/nearest-texts.js';
import { jaccard, shinglesOf } from '../src/annual-report/domain/similar/shingles.js';
import { SimilarIndex } from '../src/annual-report/domain/similar/similar-index.js';
import { SIMILAR_LIMITS } from '../src/annual-report/domain/similar/similar-limits.js';
import { sampleText } from './similar-texts.js';

/** One search for similar texts among many. */
export interface SimilarResult {
  readonly texts: number;
  readonly seconds: number;
  /** Pairs planted that are nearly the same by their shingles, and how many of them were found. */
  readonly planted: number;
  readonly found: number;
  /** Pairs named, and how many of them go back to one text. */
  readonly named: number;
  readonly right: number;
}

const share = (one: string, other: string) => jaccard(shinglesOf(one), shinglesOf(other));

/** Makes so many texts, with near copies planted, and finds what is similar among them; making them is not timed. */
export function benchSimilar(count: number): SimilarResult {
  const samples = Array.from({ length: count }, (_, number) => sampleText(number));
  const textOf = (number: number) => samples[number]?.text ?? '';
  const begun = performance.now();
  const index = new SimilarIndex();
  for (const { text } of samples) index.add(text);
  const nearest = nearestTexts(index, textOf, () => true);
  const seconds = (performance.now() - begun) / 1000;
  const planted = samples.flatMap(({ madeFrom }, number) =>
    madeFrom !== null && share(textOf(number), textOf(madeFrom)) >= SIMILAR_LIMITS.jaccard ? [[number, madeFrom]] : [],
  );
  const found = planted.filter(([number, from]) => nearest.get(number ?? 0)?.some(({ other }) => other === from));
  const named = [...nearest].flatMap(([number, matches]) => matches.map(({ other }) => [number, other] as const));
  const originOf = (number: number): number => {
    const madeFrom = samples[number]?.madeFrom ?? null;
    return madeFrom === null ? number : originOf(madeFrom);
  };
  const right = named.filter(([number, other]) => originOf(number) === originOf(other));
  return {
    texts: count,
    seconds,
    planted: planted.length,
    found: found.length,
    named: named.length,
    right: right.length,
  };
}
