import type { Command } from 'commander';
import { createAccount, isRole, listAccounts, resetPassword, ROLE_NAMES, ROLES } from '../../accounts/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse } from '../../kernel/result.js';
import { findOrgan, listOrgans } from '../../organs/index.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

interface AddOptions {
  readonly organ: string;
  readonly name: string;
  readonly role: string;
  readonly display?: string;
}

const ROLE_HELP = ROLES.map((role) => `${role} ${ROLE_NAMES[role].zh}`).join('、');

/** `gongkai accounts list | add | reset NAME`: staff accounts, for whoever runs the server. */
export function registerAccounts(program: Command): void {
  const accounts = program.command('accounts').description('工作人员账号 · staff accounts');
  accounts
    .command('list')
    .description('列出账号 · list the accounts')
    .action(async () => {
      const now = new Date();
      await withInstallation(now, async ({ services: { db } }) => {
        for (const organ of await listOrgans(db, localDateInShanghai(now))) {
          const lines = (await listAccounts(db, organ.id)).map(
            ({ name, displayName, role }) => `${name}\t${displayName}\t${ROLE_NAMES[role].zh}\t${organ.name}\n`,
          );
          await writeOutput(lines.join(''));
        }
        return ok(null);
      });
    });
  accounts
    .command('add')
    .description('新建账号并显示一次初始密码 · open an account and show its first password once')
    .requiredOption('--organ <机关>', '机关的编号或代码 · id or code of the organ')
    .requiredOption('--name <账号>', '登录用的账号名 · name to sign in with')
    .requiredOption('--role <角色>', `${ROLE_HELP} · role`)
    .option('--display <姓名>', '显示的姓名，缺省同账号名 · name shown')
    .action(async ({ organ: idOrCode, name, role, display }: AddOptions) => {
      const now = new Date();
      await withInstallation(now, async ({ services: { db } }) => {
        if (!isRole(role)) return refuse('input.invalid', { field: '--role', reason: `应为 ${ROLES.join('、')} 之一` });
        const organ = await findOrgan(db, idOrCode, localDateInShanghai(now));
        if (!organ) return refuse('organ.unknown', { organ: idOrCode });
        const made = await createAccount(db, { organId: organ.id, name, displayName: display ?? name, role }, now);
        if (made.ok) await writeOutput(`${made.value.account.name}\t${made.value.password}\n`);
        return made;
      });
    });
  accounts
    .command('reset')
    .alias('reset-password')
    .description('重设密码并结束该账号的登录 · give an account a fresh password and end its sessions')
    .argument('<账号>', '账号名 · name of the account')
    .action(async (name: string) => {
      const now = new Date();
      await withInstallation(now, async ({ services: { db } }) => {
        const reset = await resetPassword(db, name, now);
        if (reset.ok) await writeOutput(`${reset.value.account.name}\t${reset.value.password}\n`);
        return reset;
      });
    });
}
