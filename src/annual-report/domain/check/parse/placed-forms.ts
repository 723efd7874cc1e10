import type { PlacedForm } from './lex-placed.js';

/** Heads of the columns of the three tables, for tables told by the places of their words. */
export const PLACED_FORMS: Readonly<Record<2 | 3 | 4, PlacedForm>> = {
  2: {
    names:
      /新制[作订定]|新公开|对外公开总|制发件|废止件|现行有效|上一年|本年增减|处理决定|收费金额|采购项目|采购总金额/u,
    spanning: /^第二十条|^信息内容$/u,
    single: false,
    widths: [1, 2, 3],
  },
  3: {
    names: /^(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|[总合]计)$/u,
    spanning: /法人|^申请人|勾稽|其他组织/u,
    single: true,
    widths: [7],
  },
  4: {
    names: /结果维持|维持结果|结果纠正|纠正结果|其他结果|尚未审结|未审结|[总合]计/u,
    spanning: /行政|直接起诉|复议后|未经复议/u,
    single: true,
    widths: [5, 15],
  },
};
