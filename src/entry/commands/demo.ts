import type { Command } from 'commander';
import { ok } from '../../kernel/result.js';
import { ensureDemonstration } from '../demonstration/ensure-demonstration.js';
import { makeFirstAccounts } from '../first-accounts.js';
import { accountLines } from '../print-accounts.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

/** `gongkai demo`: loads the demonstration district into an empty database, an external one too. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('在空数据库中载入示例区的演示数据 · load the demonstration district into an empty database')
    .action(async () => {
      const now = new Date();
      await withInstallation(now, async ({ services }) => {
        const loaded = await ensureDemonstration(services, now);
        await writeOutput(loaded ? '已载入演示数据（示例市示例区）。\n' : '数据库中已有机关，没有载入演示数据。\n');
        const demonstration = await services.db
          .selectFrom('installation')
          .select('value')
          .where('name', '=', 'demonstration')
          .executeTakeFirst();
        if (demonstration) await writeOutput(accountLines(await makeFirstAccounts(services.db, now)));
        return ok(null);
      });
    });
}
