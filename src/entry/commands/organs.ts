import type { Command } from 'commander';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok } from '../../kernel/result.js';
import { listOrgans, type Organ } from '../../organs/index.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { registerChangeOrgans } from './change-organs.js';
import { formatOption } from './format-option.js';
import { registerReorganizeOrgans } from './reorganize-organs.js';

/** `gongkai organs`: the organs as they stand today; as JSON one object a line. */
export function registerOrgans(program: Command): void {
  const organs = program
    .command('organs')
    .description('列出行政机关 · list the organs')
    .addOption(formatOption(['text', 'json']))
    .action(async ({ format }: { format: string }) => {
      const now = new Date();
      await withInstallation(now, async ({ services }) => {
        const organs = await listOrgans(services.db, localDateInShanghai(now));
        await writeOutput(format === 'json' ? asJson(organs) : asText(organs));
        return ok(null);
      });
    });
  registerChangeOrgans(organs);
  registerReorganizeOrgans(organs);
}

function asJson(organs: readonly Organ[]): string {
  return organs
    .map(({ id, code, name, level, kind, parentId }) =>
      JSON.stringify({ id, code, name, level, kind, parent: parentId }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const LEVELS = { government: '政府', department: '部门' } as const;

function asText(organs: readonly Organ[]): string {
  const width = Math.max(4, ...organs.map((organ) => organ.code.length));
  const names = new Map(organs.map((organ) => [organ.id, organ.name]));
  if (organs.length === 0)
    return '还没有机关。用 gongkai organs add 或 organs import 登记，或用 gongkai demo 载入演示数据。\n';
  return organs
    .map((organ) => {
      const parent = organ.parentId === null ? '' : `  隶属 ${names.get(organ.parentId) ?? organ.parentId}`;
      return `${organ.code.padEnd(width)}  ${LEVELS[organ.level]}  ${organ.name}${parent}  ${organ.id}\n`;
    })
    .join('');
}
