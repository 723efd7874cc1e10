import { REPORT_FORMATS } from '../../../../law/report-format/index.js';
import { fold, labelKey } from './normalize.js';

/** A row of the form, by the words it is found by. */
export interface FormRow {
  readonly key: string;
  /** Chinese characters of its label, the official one first, then the short ones seen on published reports. */
  readonly labels: readonly string[];
  /** Its number as `fold` leaves it: `1`, `(一)`, `一`; empty where the row has none. */
  readonly number: string;
}

const SHORT_LABELS: Readonly<Record<string, readonly string[]>> = {
  received: ['本年新收申请数量', '本年度新收政府信息公开申请数量', '本年新收'],
  carriedIn: ['上年结转申请数量', '上年度结转政府信息公开申请数量', '上年结转'],
  partial: ['部分公开'],
  'refused.otherLaw': ['其他法律法规禁止公开', '法律行政法规禁止公开'],
  'refused.safety': ['三安全一稳定'],
  'refused.internalAffairs': ['内部事务信息', '三类内部事务'],
  'refused.process': ['过程性信息', '四类过程性'],
  'refused.enforcementFile': ['行政执法案卷', '执法案卷'],
  'refused.inquiry': ['行政查询事项', '行政查询'],
  'unavailable.notHeld': ['不掌握相关政府信息', '本机关不掌握'],
  'unavailable.needsCreation': ['没有现成信息', '需要另行制作'],
  'unavailable.unclear': ['补正后仍不明确', '申请内容不明确'],
  'unprocessed.petition': ['信访举报投诉', '信访投诉举报类申请'],
  'unprocessed.publication': ['公开出版物'],
  'unprocessed.excessive': ['大量反复申请'],
  'unprocessed.reissue': ['确认或重新出具已获取信息', '重新出具已获取信息'],
  'other.notCorrected': ['逾期不补正', '逾期未补正', '申请人逾期不补正'],
  'other.unpaid': [
    '逾期未缴费',
    '逾期不缴费',
    '逾期未缴纳费用',
    '逾期未按要求缴费',
    '未按收费通知要求缴纳费用',
    '逾期不缴纳费用',
  ],
  'other.other': ['其他原因', '其他情形'],
  carriedOut: ['结转下年继续办理', '结转下一年度继续办理', '结转下年度办理', '结转下年度'],
  normative: ['行政规范性文件', '规范性文件'],
  otherServices: ['其他对外管理服务'],
  charges: ['行政事业性收费'],
  procurement: ['政府集中采购'],
};

/** Key of 三（六）其他处理 printed as one row; read as `other.other`. */
export const MERGED_OTHER = 'other';

/** The row found by a label as the form prints it, and by the short forms of it. */
export function formRow(key: string, label: string, number = ''): FormRow {
  const official = labelKey(label);
  const short = (SHORT_LABELS[key] ?? []).filter((text) => text !== official);
  return { key, labels: [official, ...short], number: fold(number).replace(/[.、]$/u, '') };
}

function uniqueRows(rows: readonly FormRow[]): FormRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...byKey.values()];
}

/** Rows of `t3` of both formats in their order, 其他处理 as one row and as three. */
export const T3_ROWS: readonly FormRow[] = REPORT_FORMATS['2021'].t3.flatMap((row) =>
  row.key === 'other.notCorrected'
    ? [formRow(MERGED_OTHER, '其他处理', '（六）'), formRow(row.key, row.label, row.number)]
    : [formRow(row.key, row.label, row.number)],
);

/** Rows of `t2` of both formats in their order. */
export const T2_ROWS: readonly FormRow[] = (() => {
  const rows = Object.values(REPORT_FORMATS).flatMap((format) => format.t2.flatMap((block) => block.rows));
  const order = ['rules', 'normative', 'licensing', 'otherServices', 'penalties', 'coercion', 'charges', 'procurement'];
  return uniqueRows(rows.map((row) => formRow(row.key, row.label))).sort(
    (a, b) => order.indexOf(a.key) - order.indexOf(b.key),
  );
})();

/** Rows of `t4`. */
export const T4_ROWS: readonly FormRow[] = REPORT_FORMATS['2021'].t4.map((row) => formRow(row.key, row.label));
