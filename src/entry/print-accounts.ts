import { ROLE_NAMES } from '../accounts/index.js';
import type { FirstAccount } from './first-accounts.js';

/** The lines that show freshly made accounts: the only time their passwords are seen. */
export function accountLines(accounts: readonly FirstAccount[]): string {
  if (accounts.length === 0) return '';
  const lines = accounts.map(
    ({ name, password, organName, role }) => `  ${name.padEnd(16)} ${password}  ${organName} ${ROLE_NAMES[role].zh}\n`,
  );
  return `新建的演示账号（口令只显示这一次 · passwords are shown only now）：\n${lines.join('')}`;
}
