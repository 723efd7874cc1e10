import type { ParsedReport } from '../parsed-report.js';
import { findPersonalData, maskPersonalData } from '../text/personal-data.js';
import type { Hit, Rule } from './rule.js';

function sectionAt(report: ParsedReport, line: number): number {
  const before = report.sections.filter((section) => section.line <= line);
  return before.reduce((latest, section) => (section.line >= latest.line ? section : latest), { id: 0, line: 0 }).id;
}

const AROUND = 12;

/** Numbers of citizens stand in the open: in the text or in a table. The finding shows them masked. */
export const textPrivacy: Rule = {
  code: 'text.privacy',
  severity: 'error',
  basis: {
    zh: '《条例》第十五条（涉及个人隐私的政府信息不得公开）；《个人信息保护法》第二十五条',
    en: 'Regulation Art. 15 (privacy is not disclosed); Personal Information Protection Law Art. 25',
  },
  test: (report) =>
    report.document.lines.flatMap((text, index) =>
      findPersonalData(text).map(({ kind, from, to }): Hit => {
        const start = Math.max(0, from - AROUND);
        // Masked first, cut after: a number cut in two would no longer be known as one.
        const excerpt = maskPersonalData(text)
          .slice(start, to + AROUND)
          .trim();
        return { line: index + 1, section: sectionAt(report, index + 1), excerpt, params: { kind } };
      }),
    ),
};
