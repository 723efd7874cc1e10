import type { DisputeRow, LabelledKey, T3Column, T3Row, T4Column } from './types.js';

/** What both official formats share: the columns of `t3`, its rows but 三（六）, and table `t4`. */
export const T3_COLUMN_LABELS: readonly LabelledKey<T3Column>[] = [
  { key: 'natural', label: '自然人' },
  { key: 'enterprise', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'socialOrg', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherOrg', label: '其他' },
  { key: 'total', label: '总计' },
];

const refused = { key: 'refused', label: '（三）不予公开' };
const unavailable = { key: 'unavailable', label: '（四）无法提供' };
const unprocessed = { key: 'unprocessed', label: '（五）不予处理' };

function outcome(key: string, number: string, label: string, group?: LabelledKey): T3Row {
  return group ? { key, number, label, role: 'outcome', group } : { key, number, label, role: 'outcome' };
}

export const T3_ROWS_BEFORE_OTHER: readonly T3Row[] = [
  { key: 'received', number: '一、', label: '本年新收政府信息公开申请数量', role: 'inflow' },
  { key: 'carriedIn', number: '二、', label: '上年结转政府信息公开申请数量', role: 'inflow' },
  outcome('granted', '（一）', '予以公开'),
  outcome('partial', '（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）'),
  outcome('refused.stateSecret', '1.', '属于国家秘密', refused),
  outcome('refused.otherLaw', '2.', '其他法律行政法规禁止公开', refused),
  outcome('refused.safety', '3.', '危及“三安全一稳定”', refused),
  outcome('refused.thirdParty', '4.', '保护第三方合法权益', refused),
  outcome('refused.internalAffairs', '5.', '属于三类内部事务信息', refused),
  outcome('refused.process', '6.', '属于四类过程性信息', refused),
  outcome('refused.enforcementFile', '7.', '属于行政执法案卷', refused),
  outcome('refused.inquiry', '8.', '属于行政查询事项', refused),
  outcome('unavailable.notHeld', '1.', '本机关不掌握相关政府信息', unavailable),
  outcome('unavailable.needsCreation', '2.', '没有现成信息需要另行制作', unavailable),
  outcome('unavailable.unclear', '3.', '补正后申请内容仍不明确', unavailable),
  outcome('unprocessed.petition', '1.', '信访举报投诉类申请', unprocessed),
  outcome('unprocessed.repeated', '2.', '重复申请', unprocessed),
  outcome('unprocessed.publication', '3.', '要求提供公开出版物', unprocessed),
  outcome('unprocessed.excessive', '4.', '无正当理由大量反复申请', unprocessed),
  outcome('unprocessed.reissue', '5.', '要求行政机关确认或重新出具已获取信息', unprocessed),
];

export const T3_ROWS_AFTER_OTHER: readonly T3Row[] = [
  { key: 'handled', number: '（七）', label: '总计', role: 'handled' },
  { key: 'carriedOut', number: '四、', label: '结转下年度继续办理', role: 'carriedOut' },
];

export const T4_ROWS: readonly LabelledKey<DisputeRow>[] = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'litigation.direct', label: '未经复议直接起诉' },
  { key: 'litigation.afterReconsideration', label: '复议后起诉' },
];

export const T4_COLUMN_LABELS: readonly LabelledKey<T4Column>[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
];
