import { REPORT_SECTIONS } from '../../report-document.js';
import { percent } from '../../similar/repetition.js';
import type { FoundSimilar } from '../finding.js';
import type { Hit, Rule } from './rule.js';

function hitOf({ section, line, kind, text }: FoundSimilar): Hit {
  const [longest] = text.passages;
  return {
    section,
    line,
    ...(longest ? { excerpt: longest.text } : {}),
    similar: text,
    params: {
      kind,
      title: REPORT_SECTIONS.find(({ id }) => id === section)?.title ?? '',
      file: text.file,
      rate: percent(text.rate),
      otherYear: text.year ?? '往年',
    },
  };
}

/** A section is nearly the same (内容雷同) as another report's, or as its own of an earlier year; found among many reports. */
export const similar: Rule = {
  code: 'similar',
  severity: 'warning',
  basis: {
    zh: '《条例》第四十九条、第五十条：年度报告应当写明本机关本年度的情况',
    en: 'Regulation Art. 49 and 50: the report tells of the organ itself and of its year',
  },
  test: (_, context) => context.similar.map(hitOf),
};
