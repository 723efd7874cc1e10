import type { SimilarText } from '../check/finding.js';
import { maskPersonalData } from '../check/text/personal-data.js';
import type { ParsedReport } from '../check/parsed-report.js';
import type { SectionId } from '../report-document.js';
import { addRepetition, NO_REPETITION, repeatable, repetitionOf, repetitionRate } from './repetition.js';
import { sentencesBySection, type ReportSentence } from './report-sentences.js';
import { SIMILAR_LIMITS } from './similar-limits.js';

/** The text of one section, long enough to be compared. */
export interface SectionText {
  readonly section: SectionId;
  readonly sentences: readonly ReportSentence[];
}

/** The words of sentences as one text, a line each. */
export function wordsOf(sentences: readonly string[]): string {
  return sentences.join('\n');
}

/** The sections of a report that are long enough to say whether they are nearly the same as others. */
export function sectionTexts(report: ParsedReport): SectionText[] {
  return [...sentencesBySection(report)].flatMap(([section, sentences]) => {
    const length = sentences.reduce((sum, { plain }) => sum + plain.length, 0);
    return length < SIMILAR_LIMITS.shortestText ? [] : [{ section, sentences }];
  });
}

/** A passage is shown where so much of it is repeated. */
const MOSTLY = 0.8;
const LONGEST_PASSAGE = 120;

/** How much of a section stands in another text, and which passages. */
export function repeatedIn(
  { sentences }: SectionText,
  others: readonly string[],
): Pick<SimilarText, 'rate' | 'passages'> {
  const other = repeatable(others);
  const measured = sentences.map((sentence) => ({ sentence, repetition: repetitionOf(sentence.plain, other) }));
  const whole = measured.reduce((sum, { repetition }) => addRepetition(sum, repetition), NO_REPETITION);
  const passages = measured
    .filter(({ repetition }) => (repetitionRate(repetition) ?? 0) >= MOSTLY)
    .sort((a, b) => b.repetition.repeated - a.repetition.repeated)
    .slice(0, SIMILAR_LIMITS.passages)
    .map(({ sentence }) => ({
      text: maskPersonalData(sentence.text).slice(0, LONGEST_PASSAGE),
      line: sentence.line,
    }));
  return { rate: repetitionRate(whole) ?? 0, passages };
}
