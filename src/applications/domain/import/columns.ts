import { APPLICANT_COLUMNS, FORMAT_IN_FORCE } from '../../../law/report-format/index.js';
import { ALL_GROUNDS, OUTCOMES } from '../../../law/outcomes/index.js';
import { CHANNEL_NAMES, CHANNELS } from '../channel.js';
import { DELIVERY_WAY_NAMES, DELIVERY_WAYS, type Opinion } from '../events.js';
import type { ProofKind } from '../request.js';
import { WANTED_ROUTE_NAMES, WANTED_ROUTES, WANTED_WAY_NAMES, WANTED_WAYS } from '../request.js';

/** What a cell of a column holds. */
export type ColumnKind = 'text' | 'longText' | 'date' | 'count' | 'choice';

/** A column of the sheet of old cases (批量导入模板). */
export interface ImportColumn {
  readonly key: ImportKey;
  readonly title: string;
  readonly group: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** For `choice`: labels shown, and the values they stand for. */
  readonly choices?: ReadonlyMap<string, string>;
  /** Longest text, or greatest number. */
  readonly max?: number;
  readonly hint: string;
  readonly example: string | number;
}

export const PROOF_NAMES: Readonly<Record<ProofKind, string>> = {
  residentCard: '居民身份证',
  passport: '护照',
  hongKongMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  foreignPermanent: '外国人永久居留身份证',
  creditCode: '统一社会信用代码',
  other: '其他',
};

export const OPINION_NAMES: Readonly<Record<Opinion, string>> = {
  agree: '同意公开',
  object: '不同意公开',
  partly: '部分同意公开',
  silent: '逾期未反馈',
};

function choices<T extends string>(values: readonly T[], label: (value: T) => string): ReadonlyMap<string, string> {
  return new Map(values.map((value) => [label(value), value]));
}

const T3_LABELS = new Map(FORMAT_IN_FORCE.t3Columns.map(({ key, label }) => [key as string, label]));
const grounds = (of: typeof ALL_GROUNDS) => new Map(of.map(({ id, label }) => [`${id} ${label}`, id]));
const WAYS = choices(DELIVERY_WAYS, (way) => DELIVERY_WAY_NAMES[way]);

type Row = readonly [
  key: string,
  title: string,
  kind: ColumnKind,
  required: boolean,
  hint: string,
  example: string | number,
  more?: { readonly choices?: ReadonlyMap<string, string>; readonly max?: number },
];

const GROUPS = {
  申请: [
    ['legacyNumber', '原受理编号', 'text', false, '原登记簿上的编号；本机关内不得重复', '示例2025-001', { max: 60 }],
    ['receivedOn', '收到申请日期', 'date', true, '《条例》第三十一条确定的收到申请之日', '2025-03-03'],
    [
      'channel',
      '申请途径',
      'choice',
      true,
      '从下拉列表选择',
      '邮寄（签收）',
      { choices: choices(CHANNELS, (of) => CHANNEL_NAMES[of]) },
    ],
    [
      'column',
      '申请人类别',
      'choice',
      true,
      '年度报告表三的列',
      '自然人',
      { choices: choices(APPLICANT_COLUMNS, (of) => T3_LABELS.get(of) ?? of) },
    ],
    ['name', '姓名或者名称', 'text', true, '自然人姓名，或者法人、其他组织名称', '张某某', { max: 120 }],
    [
      'proofKind',
      '证件类型',
      'choice',
      true,
      '自然人选本人证件；组织选统一社会信用代码；原案卷未记载的选“其他”',
      '居民身份证',
      { choices: choices(Object.keys(PROOF_NAMES) as ProofKind[], (of) => PROOF_NAMES[of]) },
    ],
    [
      'proofNumber',
      '证件号码',
      'text',
      true,
      '以文本填写；原案卷未记载的填“未记载”',
      '11010519491231002X',
      { max: 40 },
    ],
    ['contactPerson', '联系人', 'text', false, '组织的联系人或者代理人', '', { max: 200 }],
    ['phone', '联系电话', 'text', false, '电话、邮箱、地址至少填写一项', '', { max: 200 }],
    ['email', '电子邮箱', 'text', false, '电话、邮箱、地址至少填写一项', '', { max: 200 }],
    ['address', '通信地址', 'text', false, '电话、邮箱、地址至少填写一项', '示例市示例区示例路1号', { max: 200 }],
    [
      'description',
      '申请内容',
      'longText',
      true,
      '政府信息的名称、文号或者其他特征性描述',
      '2024年度学校食堂检查结果',
      { max: 5000 },
    ],
    [
      'way',
      '获取信息的方式',
      'choice',
      true,
      '从下拉列表选择',
      '纸质',
      { choices: choices(WANTED_WAYS, (of) => WANTED_WAY_NAMES[of]) },
    ],
    [
      'route',
      '获取信息的途径',
      'choice',
      true,
      '从下拉列表选择',
      '邮寄',
      { choices: choices(WANTED_ROUTES, (of) => WANTED_ROUTE_NAMES[of]) },
    ],
  ],
  补正: [
    ['correctionAskedOn', '告知补正日期', 'date', false, '《条例》第三十条，未告知补正的不填', ''],
    ['correctionMatters', '告知补正内容', 'longText', false, '告知补正的事项', '', { max: 20_000 }],
    ['correctionAnswerBy', '补正期限', 'date', false, '告知的合理补正期限的最后一日', ''],
    ['correctionDeliveredOn', '补正告知送达日期', 'date', false, '逾期不补正的必须填写', ''],
    ['correctionReceivedOn', '收到补正日期', 'date', false, '未补正的不填', ''],
  ],
  征求第三方意见: [
    ['consultedOn', '征求意见发出日期', 'date', false, '《条例》第三十二条，未征求的不填', ''],
    ['consultedName', '第三方名称', 'text', false, '被征求意见的第三方', '', { max: 120 }],
    ['consultedDeliveredOn', '第三方收到日期', 'date', false, '十五个工作日自此起算', ''],
    ['opinionOn', '反馈意见日期', 'date', false, '逾期未反馈的，填十五个工作日届满后的日期', ''],
    [
      'opinion',
      '第三方意见',
      'choice',
      false,
      '从下拉列表选择',
      '',
      { choices: choices(Object.keys(OPINION_NAMES) as Opinion[], (of) => OPINION_NAMES[of]) },
    ],
    ['opinionReason', '不同意的理由', 'longText', false, '不同意公开的必须填写', '', { max: 20_000 }],
    ['toldOn', '告知第三方日期', 'date', false, '第三方不同意而仍公开的，书面告知之日', ''],
  ],
  延期: [
    ['extendedOn', '延期告知日期', 'date', false, '《条例》第三十三条，未延期的不填', ''],
    ['extensionDays', '延长工作日数', 'count', false, '1 至 20', '', { max: 20 }],
  ],
  收费: [
    ['feeOn', '收费通知日期', 'date', false, '国办函〔2020〕109号，未收费的不填', ''],
    [
      'feeScale',
      '收费标准',
      'choice',
      false,
      '从下拉列表选择',
      '',
      {
        choices: new Map([
          ['按件', 'items'],
          ['按量', 'pages'],
        ]),
      },
    ],
    ['feeQuantity', '件数或者页数', 'count', false, '按件的，填当月累计件数', '', { max: 1_000_000 }],
    ['feeDeliveredOn', '收费通知送达日期', 'date', false, '逾期未缴费的必须填写', ''],
    ['feePaidOn', '缴费日期', 'date', false, '未缴费的不填', ''],
  ],
  认定: [
    ['search', '检索情况', 'longText', false, '信息不存在的必须填写：何处、如何检索，结果如何', '', { max: 20_000 }],
    ['reasonsAskedOn', '要求说明理由日期', 'date', false, '《条例》第三十五条', ''],
    ['reasonsAnswerBy', '说明理由期限', 'date', false, '要求说明理由的最后一日', ''],
    ['reasonsJudgedOn', '认定理由不合理日期', 'date', false, '《条例》第三十五条', ''],
    ['earlierNumber', '重复的原申请编号', 'text', false, '重复申请的必须填写：原申请的受理编号', '', { max: 60 }],
  ],
  答复: [
    ['repliedOn', '答复日期', 'date', false, '未办结的不填', '2025-03-20'],
    [
      'outcome',
      '办理结果',
      'choice',
      false,
      '年度报告表三的行',
      '予以公开',
      {
        choices: choices(
          OUTCOMES.map(({ key }) => key),
          (of) => OUTCOMES.find(({ key }) => key === of)?.label ?? of,
        ),
      },
    ],
    [
      'ground',
      '法定理由',
      'choice',
      false,
      '须为该办理结果的理由',
      '36(2) 可以公开，提供信息或者告知获取的方式、途径和时间',
      { choices: grounds(ALL_GROUNDS) },
    ],
    ['documentNumber', '答复文号', 'text', false, '原答复书文号', '示例公开〔2025〕1号', { max: 80 }],
    ['replyText', '答复内容', 'longText', false, '可以摘要', '', { max: 20_000 }],
    ['withheld', '不予公开的内容', 'longText', false, '部分公开的必须填写', '', { max: 2000 }],
    [
      'withheldGround',
      '不予公开的理由',
      'choice',
      false,
      '部分公开的必须填写',
      '',
      { choices: grounds(ALL_GROUNDS.filter(({ outcome }) => outcome.startsWith('refused.'))) },
    ],
    ['deliveredOn', '送达日期', 'date', false, '交邮、当面签收之日', '2025-03-21'],
    ['deliveryWay', '送达方式', 'choice', false, '从下拉列表选择', '邮寄', { choices: WAYS }],
    ['deliveryProof', '送达凭证', 'text', false, '邮件号、签收人等', '', { max: 200 }],
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>;

export type ImportKey = (typeof GROUPS)[keyof typeof GROUPS][number][0];

/** The columns in their order, A onwards. */
export const IMPORT_COLUMNS: readonly ImportColumn[] = Object.entries(GROUPS).flatMap(([group, rows]) =>
  (rows as readonly Row[]).map(([key, title, kind, required, hint, example, more]) => ({
    key: key as ImportKey,
    title,
    group,
    kind,
    required,
    hint,
    example,
    ...more,
  })),
);

export const SHEET_NAME = '申请';
/** Rows of the sheet: its heads, then what is to be imported. */
export const GROUP_ROW = 1;
export const TITLE_ROW = 2;
export const FIRST_ROW = 3;
/** A row that begins so is shown as an example and not imported. */
export const EXAMPLE_MARK = '示例';
/** The column in which a checked workbook says what is wrong; not read. */
export const VERDICT_TITLE = '校验结果';

export const IMPORT_LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, inflatedBytes: 200 * 1024 * 1024 } as const;
