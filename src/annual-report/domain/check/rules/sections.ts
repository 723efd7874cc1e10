import { REPORT_SECTIONS } from '../../report-document.js';
import type { ReadSection } from '../parsed-report.js';
import { readNumber } from '../text/chinese-number.js';
import type { Hit, Rule } from './rule.js';

const BASIS = {
  zh: '《条例》第五十条；年度报告格式（国办公开办函〔2021〕30号）',
  en: 'Regulation Art. 50; report format, 国办公开办函〔2021〕30号',
};

/** One of the six sections is missing: 《条例》 Art. 50 first paragraph. */
export const sectionMissing: Rule = {
  code: 'section.missing',
  severity: 'error',
  basis: BASIS,
  test: (report) =>
    REPORT_SECTIONS.filter(({ id }) => !report.sections.some((section) => section.id === id)).map(
      ({ id, number, title }): Hit => ({ section: id, params: { title: number + title } }),
    ),
};

/** The longest run of sections that stand in the form's order; what is not in it is out of place. */
function inOrder(sections: readonly ReadSection[]): ReadonlySet<ReadSection> {
  const best: ReadSection[][] = sections.map((section) => [section]);
  sections.forEach((section, index) => {
    for (let before = 0; before < index; before++) {
      const run = best[before] as ReadSection[];
      if ((run.at(-1) as ReadSection).id < section.id && run.length >= (best[index] as ReadSection[]).length) {
        best[index] = [...run, section];
      }
    }
  });
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}

function firstOfEach(sections: readonly ReadSection[]): ReadSection[] {
  return [...sections]
    .sort((a, b) => a.line - b.line)
    .filter((section, index, all) => all.findIndex((other) => other.id === section.id) === index);
}

export const sectionOrder: Rule = {
  code: 'section.order',
  severity: 'warning',
  basis: BASIS,
  test: (report) => {
    const sections = firstOfEach(report.sections);
    const right = inOrder(sections);
    return sections
      .filter((section) => !right.has(section))
      .map((section): Hit => {
        const expected = REPORT_SECTIONS.find(({ id }) => id === section.id);
        return {
          section: section.id,
          line: section.line,
          excerpt: section.heading,
          params: { title: expected ? expected.number + expected.title : section.heading },
        };
      });
  },
};

const FORM_STYLE = /^([一二三四五六七八九十])[、]$/;

function ordinalOf(number: string): number | null {
  const digits = /[一二三四五六七八九十]+|\d+/.exec(number)?.[0];
  return digits ? readNumber(digits) : null;
}

function numberingKind(
  section: ReadSection,
  index: number,
  all: readonly ReadSection[],
  blanksCount: boolean,
): 'style' | 'twice' | 'ordinal' | 'none' | null {
  const number = section.number.replace(/\s/g, '');
  if (number === '') return blanksCount ? 'none' : null;
  const ordinal = ordinalOf(number);
  const isTwice = all.some(
    (other, before) => before < index && ordinal !== null && ordinalOf(other.number) === ordinal,
  );
  if (isTwice && ordinal !== section.id) return 'twice';
  if (all.some((other, before) => before < index && other.id === section.id)) return 'twice';
  if (!FORM_STYLE.test(number)) return 'style';
  return ordinal === section.id || ordinal === index + 1 ? null : 'ordinal';
}

/**
 * A section is numbered in another style than 一、 to 六、, or a number stands twice. Word and HTML number headings by
 * themselves, so there a heading without a number says nothing unless others carry one.
 */
export const sectionNumbering: Rule = {
  code: 'section.numbering',
  severity: 'warning',
  basis: BASIS,
  test: (report) => {
    const sections = [...report.sections].sort((a, b) => a.line - b.line);
    const keepsNumbers = ['txt', 'md', 'pdf'].includes(report.document.kind);
    const someNumbered = sections.some((section) => section.number !== '');
    const isWord = ['docx', 'doc'].includes(report.document.kind);
    return sections.flatMap((section, index): Hit[] => {
      const kind = numberingKind(section, index, sections, keepsNumbers || (someNumbered && !isWord));
      if (!kind) return [];
      const expected = REPORT_SECTIONS.find(({ id }) => id === section.id);
      return [
        {
          section: section.id,
          line: section.line,
          excerpt: section.heading,
          params: { kind, number: section.number, expected: expected?.number ?? '', title: expected?.title ?? '' },
        },
      ];
    });
  },
};
