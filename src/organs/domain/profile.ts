import { ok, refuse, type Result } from '../../kernel/result.js';

/** What an organ says of its work and its people (机构职能), 《条例》 Art. 12 and 20 (2); lines of text, `null` where it is not set. */
export interface ProfileValues {
  /** 主要职责, a line each. */
  readonly functions: string | null;
  /** 负责人: post, name and what they are in charge of, a line each. */
  readonly leaders: string | null;
  /** 内设机构: name and duties, a line each, parted by a colon. */
  readonly departments: string | null;
  /** 政务公开领导小组 by its full name. */
  readonly groupName: string | null;
  /** Its members by post, a line each. */
  readonly groupMembers: string | null;
  /** Its duties, a line each. */
  readonly groupDuties: string | null;
  /** What the guide says of this organ beside what the law says of all. */
  readonly guideNote: string | null;
}

export type ProfileField = keyof ProfileValues;

/** Each field with its label and length, in the order of the form. */
export const PROFILE_RULES: Readonly<Record<ProfileField, { readonly label: string; readonly max: number }>> = {
  functions: { label: '主要职责', max: 6000 },
  leaders: { label: '负责人及分工', max: 2000 },
  departments: { label: '内设机构', max: 6000 },
  groupName: { label: '领导小组名称', max: 100 },
  groupMembers: { label: '领导小组成员', max: 2000 },
  groupDuties: { label: '领导小组职责', max: 3000 },
  guideNote: { label: '公开指南补充说明', max: 2000 },
};

export const PROFILE_FIELDS = Object.keys(PROFILE_RULES) as readonly ProfileField[];

export const NO_PROFILE: ProfileValues = Object.freeze(
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, null])) as Record<ProfileField, null>,
);

/** A profile as it is kept: lines trimmed, empty ones left out. Refuses `input.invalid` where a field is too long. */
export function checkProfile(typed: ProfileValues): Result<ProfileValues> {
  const values = PROFILE_FIELDS.map((field) => [field, tidy(typed[field] ?? '')] as const);
  for (const [field, value] of values) {
    const { label, max } = PROFILE_RULES[field];
    if (value !== null && value.length > max) {
      return refuse('input.invalid', { field: label, reason: `不超过 ${max} 个字符` });
    }
  }
  return ok(Object.fromEntries(values) as Record<ProfileField, string | null>);
}

function tidy(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\p{Cc}+/gu, ' ').trim());
  return lines.filter((line) => line !== '').join('\n') || null;
}

/** The lines of a field; none where it is not set. */
export function linesOf(value: string | null): readonly string[] {
  return value === null ? [] : value.split('\n');
}

/** A line as name and what is said of it, parted by its first colon: `办公室：负责……`. */
export function partLine(line: string): { readonly name: string; readonly said: string } {
  const at = line.search(/[：:]/);
  return at === -1 ? { name: line, said: '' } : { name: line.slice(0, at).trim(), said: line.slice(at + 1).trim() };
}
