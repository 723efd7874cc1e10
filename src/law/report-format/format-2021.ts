import {
  T3_COLUMN_LABELS,
  T3_ROWS_AFTER_OTHER,
  T3_ROWS_BEFORE_OTHER,
  T4_COLUMN_LABELS,
  T4_ROWS,
} from './shared-tables.js';
import type { LabelledKey, ReportFormat } from './types.js';

const documents: readonly LabelledKey[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'effective', label: '现行有效件数' },
];
const decisions: readonly LabelledKey[] = [{ key: 'decisions', label: '本年处理决定数量' }];
const other = { key: 'other', label: '（六）其他处理' };

/** Format in force (年度报告格式), 国办公开办函〔2021〕30号, for report years 2021 and later. */
export const FORMAT_2021: ReportFormat = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  noticeTitle: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
  firstYear: 2021,
  lastYear: null,
  t2: [
    {
      item: '（一）',
      label: '第二十条第（一）项',
      rows: [
        { key: 'rules', label: '规章', columns: documents },
        { key: 'normative', label: '行政规范性文件', columns: documents },
      ],
    },
    {
      item: '（五）',
      label: '第二十条第（五）项',
      rows: [{ key: 'licensing', label: '行政许可', columns: decisions }],
    },
    {
      item: '（六）',
      label: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', columns: decisions },
        { key: 'coercion', label: '行政强制', columns: decisions },
      ],
    },
    {
      item: '（八）',
      label: '第二十条第（八）项',
      rows: [
        {
          key: 'charges',
          label: '行政事业性收费',
          columns: [{ key: 'amount', label: '本年收费金额（单位：万元）' }],
        },
      ],
    },
  ],
  t3: [
    ...T3_ROWS_BEFORE_OTHER,
    {
      key: 'other.notCorrected',
      number: '1.',
      label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      role: 'outcome',
      group: other,
    },
    {
      key: 'other.unpaid',
      number: '2.',
      label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      role: 'outcome',
      group: other,
    },
    { key: 'other.other', number: '3.', label: '其他', role: 'outcome', group: other },
    ...T3_ROWS_AFTER_OTHER,
  ],
  t3Columns: T3_COLUMN_LABELS,
  t4: T4_ROWS,
  t4Columns: T4_COLUMN_LABELS,
};
