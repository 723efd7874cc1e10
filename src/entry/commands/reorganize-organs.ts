import type { Command } from 'commander';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { endOrgan, moveOrgan, type Organ } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

const FROM = '--from <日期>';
const FROM_HELP = '自哪一天起（YYYY-MM-DD），不晚于今天 · from this day on, not later than today';

/** `gongkai organs move` and `gongkai organs end`: the tree of organs from a day on, for whoever runs the server. */
export function registerReorganizeOrgans(organs: Command): void {
  organs
    .command('move')
    .description('变更隶属关系，此前年度不变 · move an organ to another parent; earlier years keep their tree')
    .argument('<代码>', '机关代码或编号 · code or id')
    .requiredOption('--to <代码>', '新的上级机关 · its new parent')
    .requiredOption(FROM, FROM_HELP)
    .action(async (organ: string, { to: parent, from }: { to: string; from: string }) => {
      await change(from, ({ services, act, day }) => moveOrgan(services, act, { organ, parent, from: day }));
    });
  organs
    .command('end')
    .description('撤销或者合并机关，此前年度不变 · end an organ; earlier years keep it')
    .argument('<代码>', '机关代码或编号 · code or id')
    .option('--into <代码>', '并入的机关 · the organ it is merged into')
    .requiredOption(FROM, FROM_HELP)
    .action(async (organ: string, { into, from }: { into?: string; from: string }) => {
      await change(from, ({ services, act, day }) => endOrgan(services, act, { organ, into: into ?? null, from: day }));
    });
}

interface Changing {
  readonly services: Services;
  readonly act: Act;
  readonly day: LocalDate;
}

async function change(from: string, make: (changing: Changing) => Promise<Result<Organ>>): Promise<void> {
  const now = new Date();
  await withInstallation(now, async ({ services }) => {
    const day = parseLocalDate(from);
    if (!day.ok) return day;
    const act: Act = { viewer: { kind: 'system', name: 'cli' }, now };
    const made = await make({ services, act, day: day.value });
    if (!made.ok) return made;
    await writeOutput(`${made.value.code}\t${made.value.name}\t${from}\n`);
    return ok(null);
  });
}
