import { localDate, type LocalDate } from '../../kernel/local-date.js';

/** `workingDay` 工作日 · `day` calendar days and `month`: both end on the first working day after a last day that is off. */
export type LimitUnit = 'workingDay' | 'day' | 'month';

export interface StatutoryLimit {
  /** In Chinese, what must be done within it. */
  readonly label: string;
  /** In Chinese, the event it runs from; the period begins the day after. */
  readonly from: string;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** In Chinese. */
  readonly basis: string;
  /** The first day of an event that falls under this rule. */
  readonly inForceFrom: LocalDate;
}

const REGULATION = localDate('2019-05-15');
const RECONSIDERATION_LAW = localDate('2024-01-01');
const LITIGATION_LAW = localDate('2015-05-01');

/**
 * Limits other than that of the reply. 《行政复议法》 Art. 88: its periods of 3, 5, 7 and 10 days are working days; other
 * periods of it, and those of 《行政诉讼法》 (Art. 101), follow 《民事诉讼法》 Art. 85.
 */
export const STATUTORY_LIMITS = {
  correctionNotice: {
    label: '一次性告知申请人补正',
    from: '收到申请',
    amount: 7,
    unit: 'workingDay',
    basis: '《条例》第三十条',
    inForceFrom: REGULATION,
  },
  thirdPartyOpinion: {
    label: '第三方提出意见',
    from: '第三方收到征求意见书',
    amount: 15,
    unit: 'workingDay',
    basis: '《条例》第三十二条',
    inForceFrom: REGULATION,
  },
  otherOrganOpinion: {
    label: '被征求意见机关提出意见，逾期视为同意公开',
    from: '被征求意见机关收到征求意见书',
    amount: 15,
    unit: 'workingDay',
    basis: '《条例》第三十四条',
    inForceFrom: REGULATION,
  },
  publication: {
    label: '主动公开政府信息',
    from: '政府信息形成或者变更',
    amount: 20,
    unit: 'workingDay',
    basis: '《条例》第二十六条',
    inForceFrom: REGULATION,
  },
  enforcementPublication: {
    label: '公开行政许可、行政处罚决定',
    from: '作出决定',
    amount: 7,
    unit: 'workingDay',
    basis:
      '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）',
    inForceFrom: localDate('2018-12-05'),
  },
  budgetPublication: {
    label: '公开预算、决算',
    from: '批准或者财政部门批复',
    amount: 20,
    unit: 'day',
    basis: '《预算法》第十四条',
    inForceFrom: localDate('2015-01-01'),
  },
  feePayment: {
    label: '申请人缴纳信息处理费，逾期不再处理',
    from: '申请人收到收费通知',
    amount: 20,
    unit: 'workingDay',
    basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    inForceFrom: localDate('2021-01-01'),
  },
  reconsiderationRequest: {
    label: '申请行政复议',
    from: '知道或者应当知道该行政行为',
    amount: 60,
    unit: 'day',
    basis: '《行政复议法》第二十条',
    inForceFrom: localDate('1999-10-01'),
  },
  suit: {
    label: '直接提起行政诉讼',
    from: '知道或者应当知道作出行政行为',
    amount: 6,
    unit: 'month',
    basis: '《行政诉讼法》第四十六条',
    inForceFrom: LITIGATION_LAW,
  },
  suitAfterReconsideration: {
    label: '对行政复议决定不服提起行政诉讼',
    from: '收到复议决定书或者复议期满',
    amount: 15,
    unit: 'day',
    basis: '《行政诉讼法》第四十五条',
    inForceFrom: localDate('1990-10-01'),
  },
  reconsiderationAnswer: {
    label: '向行政复议机构提出书面答复（普通程序）',
    from: '收到行政复议申请书副本',
    amount: 10,
    unit: 'workingDay',
    basis: '《行政复议法》第四十八条、第八十八条',
    inForceFrom: RECONSIDERATION_LAW,
  },
  reconsiderationAnswerSummary: {
    label: '向行政复议机构提出书面答复（简易程序）',
    from: '收到行政复议申请书副本',
    amount: 5,
    unit: 'workingDay',
    basis: '《行政复议法》第五十四条、第八十八条',
    inForceFrom: RECONSIDERATION_LAW,
  },
  suitAnswer: {
    label: '向人民法院提交答辩状和证据、依据',
    from: '收到起诉状副本',
    amount: 15,
    unit: 'day',
    basis: '《行政诉讼法》第六十七条',
    inForceFrom: LITIGATION_LAW,
  },
  appealJudgment: {
    label: '不服第一审判决，提起上诉',
    from: '判决书送达',
    amount: 15,
    unit: 'day',
    basis: '《行政诉讼法》第八十五条',
    inForceFrom: LITIGATION_LAW,
  },
  appealRuling: {
    label: '不服第一审裁定，提起上诉',
    from: '裁定书送达',
    amount: 10,
    unit: 'day',
    basis: '《行政诉讼法》第八十五条',
    inForceFrom: LITIGATION_LAW,
  },
} as const satisfies Record<string, StatutoryLimit>;

export type LimitId = keyof typeof STATUTORY_LIMITS;
