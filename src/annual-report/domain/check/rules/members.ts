import type { MemberCode, Severity } from '../finding.js';
import type { Rule } from './rule.js';

/**
 * Rules about the members that a government's report is the sum of (下级缺报、迟报、重复汇总), 《条例》 Art. 49 and 50: the report
 * tells of the government's whole level, so that one signed without a member, or with one twice, says why.
 */
const memberRule = (code: MemberCode, severity: Severity): Rule => ({
  code,
  severity,
  basis: {
    zh: '《条例》第四十九条、第五十条：政府年度报告汇总本级政府各机关的情况',
    en: "Regulation Art. 49 and 50: a government's report tells of all organs at its level",
  },
  test: (_, { members }) => members.filter((member) => member.code === code).map(({ params }) => ({ params })),
});

export const memberRules: readonly Rule[] = [
  memberRule('rollup.missing', 'error'),
  memberRule('rollup.double', 'error'),
  memberRule('rollup.left-out', 'error'),
  memberRule('rollup.overlap', 'warning'),
  memberRule('rollup.unlisted', 'warning'),
  memberRule('rollup.late', 'warning'),
];
