import { foldText } from './fold.js';
import { runsOf } from './lexemes.js';

/** One thing asked for, folded; what stands in quotation marks is taken as it is written. */
export interface Term {
  readonly text: string;
  readonly quoted: boolean;
}

export interface Terms {
  /** All of them must be there. */
  readonly wanted: readonly Term[];
  /** None of these (`-词`). */
  readonly unwanted: readonly string[];
}

/** Characters of a query, and terms of it; what is beyond is left out. */
export const LONGEST_QUERY = 100;
const MOST_TERMS = 8;

const PART = /([-－﹣−])?(?:["“”„＂]([^"“”„＂]*)["“”„＂]?|([^\s"“”„＂]+))/gu;

/** Reads what a reader typed: words between spaces, all of them; "quoted" as it is; -without. What holds no letter is no term. */
export function readTerms(query: string): Terms {
  const wanted = new Map<string, Term>();
  const unwanted = new Set<string>();
  for (const [, minus, quoted, plain] of query.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const text = foldText((quoted ?? plain ?? '').trim()).trim();
    if (runsOf(text).length === 0) continue;
    if (minus !== undefined) unwanted.add(text);
    else if (!wanted.has(text)) wanted.set(text, { text, quoted: quoted !== undefined });
  }
  return { wanted: [...wanted.values()].slice(0, MOST_TERMS), unwanted: [...unwanted].slice(0, MOST_TERMS) };
}
