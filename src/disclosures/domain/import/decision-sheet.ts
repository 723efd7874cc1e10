import type { SheetSpec } from '../../../kernel/sheet/index.js';
import type { DecisionField } from '../decisions/check-decisions.js';
import { DECISION_KIND_NAMES, DECISION_KINDS } from '../decisions/decision.js';

/** 处理决定和收费: one row a period, or one a decision. */
export const DECISION_SHEET: SheetSpec<DecisionField> = {
  name: '处理决定',
  exampleMark: '示例：',
  notes: [
    '行政许可、行政处罚、行政强制处理决定和行政事业性收费导入模板：在“处理决定”表中逐行填写；带 * 的栏目必须填写，栏目可以调换次序，不要改动栏目名称。',
    '一行可以是一年、一个月或者一天的数量，也可以是一件决定（填文号，数量为 1）。同一事项、同一来源的期间不能重叠。',
    '第一格以“示例：”开头的行是示例，导入时跳过。也可以用同样的栏目名称另存为 CSV 文件导入。',
    '先检查，改正全部错误后再导入；有一处错误，整个文件都不导入。导入有误的，可以在年度报告签发前整批撤回。',
  ],
  columns: [
    {
      key: 'source',
      title: '来源',
      kind: 'text',
      required: true,
      max: 100,
      hint: '数据所出的业务系统或者台账；不要填写个人姓名',
      example: '示例：行政执法综合管理系统',
    },
    {
      key: 'kind',
      title: '事项',
      kind: 'choice',
      required: true,
      choices: new Map(DECISION_KINDS.map((kind) => [DECISION_KIND_NAMES[kind], kind])),
      hint: '《条例》第二十条第五项、第六项、第八项',
      example: '行政处罚',
    },
    {
      key: 'period',
      title: '时间',
      kind: 'period',
      required: true,
      hint: '年度、月份或者日期，如 2025、2025-03、2025-03-04；期间应当已经结束',
      example: '2025-03',
    },
    {
      key: 'count',
      title: '数量',
      kind: 'count',
      required: false,
      max: 100_000_000,
      hint: '处理决定的件数；收费不填',
      example: 12,
    },
    {
      key: 'amount',
      title: '金额（元）',
      kind: 'yuan',
      required: false,
      hint: '收费的金额，单位为元，至多两位小数；其他事项不填',
      example: '',
    },
    {
      key: 'reference',
      title: '文号',
      kind: 'text',
      required: false,
      max: 60,
      hint: '一行为一件决定的，填写决定书文号，以免重复导入',
      example: '',
    },
  ],
};
