import { type Command } from 'commander';
import { parseLocalDate, localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { listOrgans, readOrganTable, registerOrgans, type Organ } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { readRows } from './read-rows.js';

/** Reports of the unified format begin with the year 2019: organs that were there before are there since then. */
const SINCE = '2019-01-01';
const SINCE_HELP = '自哪一天起设立（YYYY-MM-DD） · since when it exists';

interface AddOptions {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly kind?: string;
  readonly parent?: string;
  readonly since: string;
}

/** `gongkai organs add` and `gongkai organs import FILE`: register organs, for whoever runs the server. */
export function registerChangeOrgans(organs: Command): void {
  organs
    .command('add')
    .description('登记一个行政机关 · register one organ')
    .requiredOption('--code <代码>', '2 至 12 位字母和数字，用于登记编号 · code, stands in receipt numbers')
    .requiredOption('--name <名称>', '机关全称 · full name')
    .requiredOption('--level <层级>', '政府 government、部门 department · files its report as')
    .option(
      '--kind <类别>',
      '人民政府 government、主管部门 competentDepartment、工作部门 bureau、乡镇街道 town · kind; by level where absent',
    )
    .option('--parent <代码>', '上级机关的代码 · code of its parent')
    .option('--since <日期>', SINCE_HELP, SINCE)
    .action(async ({ code, name, level, kind = '', parent = '', since }: AddOptions) => {
      const table = [
        ['代码', '名称', '层级', '类别', '上级代码'],
        [code, name, level, kind, parent],
      ];
      await addOrgans(async () => ok(table), since);
    });
  organs
    .command('import')
    .description(
      '由 CSV 或 XLSX 登记行政机关，有一处错误则全部不导入 · register organs from a table, all or none\n' +
        '列（首行为列名）· columns: 代码 code, 名称 name, 层级 level, [类别 kind], [上级代码 parent], [生效日期 since]',
    )
    .argument('<文件>', 'CSV（UTF-8 或 GBK）或 XLSX · the table')
    .option('--since <日期>', `${SINCE_HELP}，用于未填生效日期的行 · for rows without a date`, SINCE)
    .action(async (path: string, { since }: { since: string }) => {
      await addOrgans(() => readRows(path), since);
    });
}

async function addOrgans(read: () => Promise<Result<string[][]>>, since: string): Promise<void> {
  const now = new Date();
  await withInstallation(now, async ({ services }) => {
    const date = parseLocalDate(since);
    if (!date.ok) return date;
    const table = await read();
    return table.ok ? registerTable(services, table.value, date.value, now) : table;
  });
}

async function registerTable(
  services: Services,
  table: readonly (readonly string[])[],
  since: LocalDate,
  now: Date,
): Promise<Result<unknown>> {
  const ids = new Map((await listOrgans(services.db, localDateInShanghai(now))).map((organ) => [organ.code, organ.id]));
  const rows = readOrganTable(table, new Set(ids.keys()), since);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return refuse('organs.rows', { count: 0, list: '没有机关。' });
  const act: Act = { viewer: { kind: 'system', name: 'cli' }, now };
  const made = await registerOrgans(services, act, rows.value, ids);
  if (made.ok) await writeOutput(linesOf(made.value));
  return made;
}

function linesOf(organs: readonly Organ[]): string {
  return organs.map(({ code, name, id }) => `${code}\t${name}\t${id}\n`).join('');
}
