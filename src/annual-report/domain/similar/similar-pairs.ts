import type { ParsedReport } from '../check/parsed-report.js';
import type { SectionId } from '../report-document.js';
import { similarToPrevious } from './found-similar.js';
import { nearestByStep } from './nearest-texts.js';
import { repeatedIn, sectionTexts, wordsOf, type SectionText } from './section-text.js';
import { SimilarIndex } from './similar-index.js';

/** An organ's report of a year, with the one it published for the year before where there is one. */
export interface SimilarSubject {
  /** Names the organ. */
  readonly key: string;
  readonly report: ParsedReport;
  readonly previous: ParsedReport | null;
}

/** A section nearly the same as another. */
export interface SimilarSection {
  readonly section: SectionId;
  /** The other's section; mostly the same one. */
  readonly otherSection: SectionId;
  /** Share of the text that stands in the other too, 0 to 1, of whichever repeats more. */
  readonly rate: number;
  /** The longest sentence that stands in both, personal data masked; empty where none stands there mostly. */
  readonly passage: string;
}

/** Two reports with sections nearly the same (内容雷同). */
export interface SimilarPair {
  readonly one: string;
  /** `null`: the organ's own report for the year before. */
  readonly other: string | null;
  /** By section of the first. */
  readonly sections: readonly SimilarSection[];
}

/**
 * Pairs of reports of one year with sections nearly the same, and reports nearly the same as their organ's own for the year
 * before (docs/decisions/0121); those that repeat most first. Works a step at a time, for a server.
 */
export function* findSimilarPairs(subjects: Iterable<SimilarSubject>): Generator<void, SimilarPair[]> {
  const index = new SimilarIndex();
  const texts: { readonly key: string; readonly text: SectionText; readonly words: string }[] = [];
  const pairs: SimilarPair[] = [];
  for (const { key, report, previous } of subjects) {
    for (const text of sectionTexts(report)) {
      const words = wordsOf(text.sentences.map(({ plain }) => plain));
      index.add(words);
      texts.push({ key, text, words });
    }
    const kept = previous ? similarToPrevious(report, previous, '') : [];
    const sections = kept.map(({ section, text: { rate, passages } }): SimilarSection => {
      return { section, otherSection: section, rate, passage: passages[0]?.text ?? '' };
    });
    if (sections.length > 0) pairs.push({ one: key, other: null, sections });
    yield;
  }
  const nearest = yield* nearestByStep(
    index,
    (number) => texts[number]?.words ?? '',
    (one, other) => texts[one]?.key !== texts[other]?.key,
  );
  const found = new Map<string, SimilarPair & { sections: SimilarSection[] }>();
  for (const [number, matches] of nearest) {
    for (const { other: otherNumber } of matches) {
      // Each of the two names the other, unless the other has nearer ones: taken once, from either side.
      const [one, other] = inOrder(texts[number], texts[otherNumber]);
      if (!one || !other) continue;
      const name = JSON.stringify([one.key, other.key]);
      const pair = found.get(name) ?? { one: one.key, other: other.key, sections: [] };
      found.set(name, pair);
      const place = { section: one.text.section, otherSection: other.text.section };
      if (pair.sections.some((each) => samePlace(each, place))) continue;
      pair.sections.push({ ...place, ...repetitionOfBoth(one, other) });
      yield;
    }
  }
  for (const pair of found.values()) pair.sections.sort((a, b) => a.section - b.section);
  return [...pairs, ...found.values()].sort((a, b) => highestRate(b) - highestRate(a) || (a.one < b.one ? -1 : 1));
}

/** The highest rate among a pair's sections. */
export function highestRate({ sections }: SimilarPair): number {
  return Math.max(...sections.map(({ rate }) => rate));
}

type Text = { readonly key: string; readonly text: SectionText; readonly words: string };

function inOrder(a: Text | undefined, b: Text | undefined) {
  return a && b && b.key < a.key ? [b, a] : [a, b];
}

function samePlace(a: Pick<SimilarSection, 'section' | 'otherSection'>, b: typeof a): boolean {
  return a.section === b.section && a.otherSection === b.otherSection;
}

function repetitionOfBoth(one: Text, other: Text): Pick<SimilarSection, 'rate' | 'passage'> {
  const there = repeatedIn(one.text, other.words.split('\n'));
  const back = repeatedIn(other.text, one.words.split('\n'));
  return { rate: Math.max(there.rate, back.rate), passage: (there.passages[0] ?? back.passages[0])?.text ?? '' };
}
