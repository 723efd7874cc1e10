import {
  T3_COLUMN_LABELS,
  T3_ROWS_AFTER_OTHER,
  T3_ROWS_BEFORE_OTHER,
  T4_COLUMN_LABELS,
  T4_ROWS,
} from './shared-tables.js';
import type { LabelledKey, ReportFormat } from './types.js';

const created: readonly LabelledKey[] = [
  { key: 'created', label: '本年新制作数量' },
  { key: 'disclosed', label: '本年新公开数量' },
  { key: 'total', label: '对外公开总数量' },
];
const services: readonly LabelledKey[] = [
  { key: 'lastYear', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减' },
  { key: 'decisions', label: '处理决定数量' },
];

/** Trial format (试行格式), 国办公开办函〔2019〕60号, for report years 2019 and 2020. */
export const FORMAT_2019: ReportFormat = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  noticeTitle: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
  firstYear: 2019,
  lastYear: 2020,
  t2: [
    {
      item: '（一）',
      label: '第二十条第（一）项',
      rows: [
        { key: 'rules', label: '规章', columns: created },
        { key: 'normative', label: '规范性文件', columns: created },
      ],
    },
    {
      item: '（五）',
      label: '第二十条第（五）项',
      rows: [
        { key: 'licensing', label: '行政许可', columns: services },
        { key: 'otherServices', label: '其他对外管理服务事项', columns: services },
      ],
    },
    {
      item: '（六）',
      label: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚', columns: services },
        { key: 'coercion', label: '行政强制', columns: services },
      ],
    },
    {
      item: '（八）',
      label: '第二十条第（八）项',
      rows: [{ key: 'charges', label: '行政事业性收费', columns: services.slice(0, 2) }],
    },
    {
      item: '（九）',
      label: '第二十条第（九）项',
      rows: [
        {
          key: 'procurement',
          label: '政府集中采购',
          columns: [
            { key: 'projects', label: '采购项目数量' },
            { key: 'amount', label: '采购总金额' },
          ],
        },
      ],
    },
  ],
  t3: [
    ...T3_ROWS_BEFORE_OTHER,
    { key: 'other.other', number: '（六）', label: '其他处理', role: 'outcome' },
    ...T3_ROWS_AFTER_OTHER,
  ],
  t3Columns: T3_COLUMN_LABELS,
  t4: T4_ROWS,
  t4Columns: T4_COLUMN_LABELS,
};
