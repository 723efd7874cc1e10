import type { Command } from 'commander';
import { listAccounts, resetPassword, ROLE_NAMES } from '../../accounts/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok } from '../../kernel/result.js';
import { listOrgans } from '../../organs/index.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

/** `gongkai accounts list | reset-password NAME`: staff accounts, for whoever runs the server. */
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
    .command('reset-password')
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
