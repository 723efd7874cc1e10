import { FEE_FIRST_YEAR } from '../../../../law/processing-fee/index.js';
import type { Hit, Rule } from './rule.js';

const FEE = /处理费|信息费|费用|收费|收取/;
const SAYS =
  /未|没有|没|无|不|免|零|0|收取(?:了)?(?:信息|政府信息)?(?:公开)?(?:信息)?处理费|\d|[一二三四五六七八九十百千万]+元|产生|发生|已收|共收/;

/** Section 六 does not say whether an information processing fee (信息处理费) was collected in the year. */
export const textFee: Rule = {
  code: 'text.fee',
  severity: 'warning',
  basis: {
    zh: '《条例》第四十二条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；年度报告格式“六、其他需要报告的事项”',
    en: 'Regulation Art. 42; measures on the information processing fee, 国办函〔2020〕109号; report format, section 六',
  },
  test: (report, { year, text }) => {
    const section = report.sections.find(({ id }) => id === 6);
    const isAsked = year === null ? report.format === '2021' : year >= FEE_FIRST_YEAR;
    if (!section || !isAsked) return [];
    const isSaid = text.section(6).some((passage) =>
      passage.text
        // Naming the measures says nothing of what was collected.
        .replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, '')
        .replace(/[（〔【[][^）〕】\]]*号[）〕】\]]/g, '')
        .replace(/[\u4e00-\u9fa5]{2,8}〔\d{4}〕\d+号/g, '')
        .split(/[。；]/)
        .some((sentence) => FEE.test(sentence) && SAYS.test(sentence)),
    );
    if (isSaid) return [];
    const hit: Hit = { section: 6, line: section.line, excerpt: section.heading, params: {} };
    return [hit];
  },
};
