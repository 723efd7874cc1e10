import type { FoundSimilar } from '../check/finding.js';
import type { ParsedReport } from '../check/parsed-report.js';
import { repeatedIn, sectionTexts, wordsOf, type SectionText } from './section-text.js';
import { jaccard, shinglesOf } from './shingles.js';
import { SIMILAR_LIMITS } from './similar-limits.js';

/** A report whose texts are among those compared. */
export interface ComparedReport {
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
}

interface OtherText {
  readonly kind: FoundSimilar['kind'];
  readonly report: ComparedReport;
  readonly jaccard: number;
  readonly sentences: readonly string[];
}

/** What is said of a section that is nearly the same as another text. */
export function foundSimilar(text: SectionText, { kind, report, jaccard, sentences }: OtherText): FoundSimilar {
  const { section } = text;
  return {
    section,
    line: text.sentences[0]?.line ?? 1,
    kind,
    text: { ...report, jaccard, ...repeatedIn(text, sentences) },
  };
}

/** What of a report is nearly the same as the same section of its organ's report for an earlier year. */
export function similarToPrevious(report: ParsedReport, previous: ParsedReport, file: string): FoundSimilar[] {
  const before = new Map(sectionTexts(previous).map((text) => [text.section, text]));
  return sectionTexts(report).flatMap((text) => {
    const sentences = before.get(text.section)?.sentences.map(({ plain }) => plain) ?? [];
    const share = jaccardOf(text, sentences);
    if (share < SIMILAR_LIMITS.jaccard) return [];
    const { organ, year } = previous;
    return [foundSimilar(text, { kind: 'previous', report: { file, organ, year }, jaccard: share, sentences })];
  });
}

function jaccardOf({ sentences }: SectionText, others: readonly string[]): number {
  return jaccard(shinglesOf(wordsOf(sentences.map(({ plain }) => plain))), shinglesOf(wordsOf(others)));
}
