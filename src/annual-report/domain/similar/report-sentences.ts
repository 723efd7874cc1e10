import { sentences } from '../check/text/passage.js';
import { readText } from '../check/text/report-text.js';
import type { ParsedReport } from '../check/parsed-report.js';
import { REPORT_SECTIONS, type SectionId } from '../report-document.js';
import { plainOrgan, plainWords } from './plain-words.js';

/** A sentence of a report's running text. */
export interface ReportSentence {
  /** Its words as they are compared; never empty. */
  readonly plain: string;
  /** As it stands in the file, its stop left out. */
  readonly text: string;
  /** 1-based line of the file where it begins. */
  readonly line: number;
}

/** Sentences of each section, tables and the preamble left out: both are the same in every report by the form. */
export function sentencesBySection(report: ParsedReport): ReadonlyMap<SectionId, readonly ReportSentence[]> {
  const text = readText(report);
  const organ = plainOrgan(report.organ);
  return new Map(
    REPORT_SECTIONS.map(({ id }) => [
      id,
      text.section(id).flatMap((passage) =>
        sentences(passage).flatMap((span): ReportSentence[] => {
          const plain = plainWords(span.text, organ);
          if (plain === '') return [];
          const end = span.start + span.text.length;
          return [{ plain, text: passage.original(span.start, end), line: passage.lineAt(span.start) }];
        }),
      ),
    ]),
  );
}
