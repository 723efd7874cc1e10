import { ok, refuse, type Result } from '../../kernel/result.js';

/** What an organ says of itself (机关信息) and what its documents carry; `null` where it is not set. */
export interface SettingValues {
  /** The disclosure office that receives applications (政府信息公开工作机构), 《条例》 Art. 4, 12. */
  readonly officeName: string | null;
  readonly address: string | null;
  /** Six digits. */
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  /** Office hours (办公时间), in words. */
  readonly hours: string | null;
  /** Whom to call about the office's own work (监督投诉电话), Art. 51. */
  readonly complaintPhone: string | null;
  /** The organ that reconsiders its decisions (行政复议机关), full name. */
  readonly reconsiderationOrgan: string | null;
  /** The people's court that hears suits against it, full name. */
  readonly court: string | null;
  /** What stands before 〔year〕 in its document numbers (发文机关代字), as `示教信公开`. */
  readonly documentPrefix: string | null;
  /** The organ as it signs (发文机关署名), full name; GB/T 9704. */
  readonly signature: string | null;
  /** Title of the head of the office (负责人职务), as `办公室主任`. */
  readonly headTitle: string | null;
  /** Who represents the organ in law (法定代表人或者负责人), for the papers of reconsiderations and suits. */
  readonly representative: string | null;
  /** Their post (职务), as `局长`. */
  readonly representativePost: string | null;
}

export type SettingField = keyof SettingValues;

interface SettingRule {
  readonly label: string;
  readonly max: number;
  readonly shape?: RegExp;
  /** Said where the shape is wrong. */
  readonly reason?: string;
}

const telephone = {
  max: 60,
  shape: /^[0-9+()（）\-、，,; 转]{5,}$/u,
  reason: '应为电话号码，如 0000-00000000，多个号码用顿号隔开',
} as const;

/** Each field with its label, length and shape, in the order of the form. */
export const SETTING_RULES: Readonly<Record<SettingField, SettingRule>> = {
  officeName: { label: '受理机构', max: 100 },
  address: { label: '办公地址', max: 200 },
  postcode: { label: '邮政编码', max: 6, shape: /^[0-9]{6}$/, reason: '应为 6 位数字' },
  phone: { label: '联系电话', ...telephone },
  fax: { label: '传真', ...telephone },
  email: { label: '电子邮箱', max: 120, shape: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, reason: '应为电子邮箱地址' },
  hours: { label: '办公时间', max: 200 },
  complaintPhone: { label: '监督投诉电话', ...telephone },
  reconsiderationOrgan: { label: '行政复议机关', max: 100 },
  court: { label: '管辖法院', max: 100 },
  documentPrefix: {
    label: '发文机关代字',
    max: 16,
    shape: /^\p{Script=Han}{2,}$/u,
    reason: '应为汉字，不带年份和序号，如“示教信公开”',
  },
  signature: { label: '发文机关署名', max: 100 },
  headTitle: { label: '负责人职务', max: 40 },
  representative: { label: '法定代表人（负责人）', max: 40 },
  representativePost: { label: '法定代表人（负责人）职务', max: 40 },
};

export const SETTING_FIELDS = Object.keys(SETTING_RULES) as readonly SettingField[];

export const NO_SETTINGS: SettingValues = Object.freeze(
  Object.fromEntries(SETTING_FIELDS.map((field) => [field, null])) as Record<SettingField, null>,
);

/** Why a field cannot be taken as typed, in Chinese; `null` where it can. Empty is taken as not set. */
export function settingFault(field: SettingField, typed: string): string | null {
  const value = tidy(typed);
  const { max, shape, reason = '' } = SETTING_RULES[field];
  if (value === null) return null;
  if (value.length > max) return `不超过 ${max} 个字符`;
  return shape && !shape.test(value) ? reason : null;
}

/** Settings as they are kept: trimmed, empty as `null`. Refuses `input.invalid` with the field's label and the reason. */
export function checkSettings(typed: SettingValues): Result<SettingValues> {
  for (const field of SETTING_FIELDS) {
    const reason = settingFault(field, typed[field] ?? '');
    if (reason !== null) return refuse('input.invalid', { field: SETTING_RULES[field].label, reason });
  }
  const values = SETTING_FIELDS.map((field) => [field, tidy(typed[field] ?? '')] as const);
  return ok(Object.fromEntries(values) as Record<SettingField, string | null>);
}

function tidy(text: string): string | null {
  // Control characters cannot stand in a document, NUL not in the database.
  return text.replace(/\p{Cc}+/gu, ' ').trim() || null;
}
