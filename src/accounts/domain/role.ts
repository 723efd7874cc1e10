import { STAFF_ROLES, type StaffRole } from '../../kernel/visibility.js';

/**
 * What a staff account may do. The disclosure office (政府信息公开工作机构, 《条例》 Art. 4) has clerks and a head, who agrees
 * to extensions (Art. 33), signs off replies and the annual report; a reviewer examines what is drafted (Art. 45), and for
 * secrecy what is to be published (Art. 17). The administrator keeps accounts and settings and decides no case; an auditor
 * reads cases and ledger, never who applied. The competent department (政府信息公开工作主管部门, Art. 3 and 46) reads the cases and reports of its members.
 */
export const ROLES = STAFF_ROLES;
export type Role = StaffRole;

export const ROLE_NAMES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  clerk: { zh: '经办人', en: 'clerk' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  head: { zh: '公开机构负责人', en: 'head of the disclosure office' },
  admin: { zh: '机关管理员', en: 'administrator of the organ' },
  supervisor: { zh: '主管部门', en: 'competent department' },
  auditor: { zh: '监督审计', en: 'auditor' },
};

export type Permission =
  | 'application.read'
  | 'application.reveal-identity'
  | 'application.reply'
  | 'application.register'
  | 'application.step'
  | 'application.import'
  | 'application.erase'
  | 'report.read'
  | 'report.write'
  | 'report.publish'
  | 'publication.read'
  | 'publication.write'
  | 'publication.review'
  | 'organ.settings'
  | 'organ.tree'
  | 'members.read';

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [
    'application.read',
    'application.reveal-identity',
    'application.reply',
    'application.register',
    'application.step',
    'report.read',
    'report.write',
    'publication.read',
    'publication.write',
  ],
  reviewer: [
    'application.read',
    'application.reveal-identity',
    'application.step',
    'report.read',
    'publication.read',
    'publication.review',
  ],
  head: [
    'application.read',
    'application.reveal-identity',
    'application.reply',
    'application.register',
    'application.step',
    'application.import',
    'application.erase',
    'report.read',
    'report.write',
    'report.publish',
    'publication.read',
    'publication.write',
    'publication.review',
    'organ.settings',
  ],
  admin: ['application.import', 'organ.settings', 'organ.tree'],
  supervisor: ['application.read', 'members.read'],
  auditor: ['application.read', 'report.read', 'publication.read'],
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
