import { createAccount, listAccounts, type Role } from '../accounts/index.js';
import { localDateInShanghai } from '../kernel/local-date.js';
import { listOrgans } from '../organs/index.js';
import type { Db } from '../platform/database/schema.js';

/** A freshly made account of the demonstration, shown once. */
export interface FirstAccount {
  readonly name: string;
  readonly password: string;
  readonly organName: string;
  readonly role: Role;
}

const PLAN: readonly { readonly code: string; readonly name: string; readonly role: Role; readonly title: string }[] = [
  { code: 'JYJ', name: 'jyj.clerk', role: 'clerk', title: '示例经办人' },
  { code: 'JYJ', name: 'jyj.reviewer', role: 'reviewer', title: '示例审核人' },
  { code: 'JYJ', name: 'jyj.head', role: 'head', title: '示例负责人' },
  { code: 'JYJ', name: 'jyj.admin', role: 'admin', title: '示例管理员' },
  { code: 'JYJ', name: 'jyj.auditor', role: 'auditor', title: '示例监督审计人员' },
  { code: 'XSZ', name: 'xsz.head', role: 'head', title: '示例负责人' },
  { code: 'QZB', name: 'qzb.clerk', role: 'clerk', title: '示例经办人' },
  { code: 'QZB', name: 'qzb.supervisor', role: 'supervisor', title: '示例主管人员' },
  { code: 'QZB', name: 'qzb.admin', role: 'admin', title: '示例管理员' },
  { code: 'QZF', name: 'qzf.clerk', role: 'clerk', title: '示例经办人' },
  { code: 'QZF', name: 'qzf.head', role: 'head', title: '示例负责人' },
];

/** Makes the demonstration's accounts where none of its organs has one; gives those made, with their passwords. */
export async function makeFirstAccounts(db: Db, now: Date): Promise<FirstAccount[]> {
  const organs = await listOrgans(db, localDateInShanghai(now));
  for (const organ of organs) if ((await listAccounts(db, organ.id)).length > 0) return [];
  const made: FirstAccount[] = [];
  for (const { code, name, role, title } of PLAN) {
    const organ = organs.find((candidate) => candidate.code === code);
    if (!organ) continue;
    const account = await createAccount(db, { organId: organ.id, name, displayName: title, role }, now);
    if (account.ok) made.push({ name, password: account.value.password, organName: organ.name, role });
  }
  return made;
}
