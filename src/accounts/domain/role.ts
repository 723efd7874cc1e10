import { STAFF_ROLES, type StaffRole } from '../../kernel/visibility.js';

/**
 * What a staff account may do. The disclosure office (政府信息公开工作机构, 《条例》 Art. 4) has clerks and a head, who agrees
 * to extensions (Art. 33) and signs the annual report; the competent department (政府信息公开工作主管部门, Art. 3 and 46)
 * reads the reports of its members.
 */
export const ROLES = STAFF_ROLES;
export type Role = StaffRole;

export const ROLE_NAMES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  clerk: { zh: '经办人', en: 'clerk' },
  head: { zh: '公开机构负责人', en: 'head of the disclosure office' },
  supervisor: { zh: '主管部门', en: 'competent department' },
};

export type Permission =
  | 'application.read'
  | 'application.reveal-identity'
  | 'application.reply'
  | 'report.read'
  | 'report.write'
  | 'report.publish'
  | 'organ.settings'
  | 'members.read';

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['application.read', 'application.reveal-identity', 'application.reply', 'report.read', 'report.write'],
  head: [
    'application.read',
    'application.reveal-identity',
    'application.reply',
    'report.read',
    'report.write',
    'report.publish',
    'organ.settings',
  ],
  supervisor: ['members.read'],
};

export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS[role];
}

export function mayDo(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].includes(permission);
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
