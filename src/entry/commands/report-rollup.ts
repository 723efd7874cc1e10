import type { Command } from 'commander';
import {
  deriveEveryReport,
  openRollup,
  rollupToXlsx,
  sayProblem,
  sayStage,
  type OpenedRollup,
} from '../../annual-report/index.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import { reportRefusal } from '../report-refusal.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

interface RollupOptions {
  readonly organ: string;
  readonly within?: string;
  readonly year: string;
}

const OPERATOR: Viewer = { kind: 'system', name: 'cli' };
const ORGAN_HELP = '人民政府的编号或代码 · id or code of the government';

/** `gongkai report rollup` and `gongkai report members`: a government's report added up, and who it is added up from. */
export function registerReportRollup(program: Command): void {
  const report = program.commands.find((command) => command.name() === 'report') ?? program.command('report');
  report
    .command('rollup')
    .description('汇总一级政府的年度报告 · add a government’s report up from its members’')
    .requiredOption('--organ <机关>', ORGAN_HELP)
    .requiredOption('--year <年度>', '统计年度 · report year')
    .option('--within <机关>', '下级政府的编号或代码：查看其汇总 · a government below it, to go down the tree')
    .option('--all', '逐行输出其下各级每份报告的数据 · every report below it, one line each')
    .addOption(formatOption(['json', 'xlsx']))
    .action(async (options: RollupOptions & { readonly format: string; readonly all?: true }) => {
      if (options.all) return every(options);
      await opening(options, async (opened) =>
        writeOutput(options.format === 'xlsx' ? await rollupToXlsx(opened) : asJson(opened)),
      );
    });
  report
    .command('members')
    .description(
      '列出汇总的下级机关及缺报、迟报、重复 · the members of a sum: stages, who is missing, late, counted twice',
    )
    .requiredOption('--organ <机关>', ORGAN_HELP)
    .requiredOption('--year <年度>', '统计年度 · report year')
    .action(async (options: RollupOptions) => {
      await opening(options, (opened) => writeOutput(membersText(opened)));
    });
}

async function every({ organ, year }: RollupOptions): Promise<void> {
  const now = new Date();
  if (!/^\d{4}$/.test(year)) return reportRefusal(refuse('report.year', { year }));
  await withInstallation(now, async ({ services }): Promise<Result<unknown>> => {
    const reports = await deriveEveryReport(services, OPERATOR, { organ, year: Number(year), now });
    if (!reports.ok) return reports;
    return ok(await writeOutput(reports.value.map((report) => `${JSON.stringify(report)}\n`).join('')));
  });
}

async function opening(options: RollupOptions, write: (opened: OpenedRollup) => Promise<unknown>): Promise<void> {
  const { organ, within, year } = options;
  const now = new Date();
  if (!/^\d{4}$/.test(year)) return reportRefusal(refuse('report.year', { year }));
  await withInstallation(now, async ({ services }): Promise<Result<unknown>> => {
    const opened = await openRollup(services, OPERATOR, { organ, within, year: Number(year), now });
    return opened.ok ? ok(await write(opened.value)) : opened;
  });
}

/** One line: the sum by cell, every member with its figures, and what is to be said of members. */
function asJson({ organ, within, year, format, asOf, cells, signed, lines, problems, changes }: OpenedRollup): string {
  const members = lines.map((line) => ({
    code: line.organ.code,
    name: line.organ.name,
    itself: line.itself,
    stage: line.itself ? null : line.stage,
    signingNo: line.frozen?.signingNo ?? null,
    version: line.frozen?.version ?? null,
    content: line.frozen?.content ?? null,
    countedIn: line.countedIn?.code ?? null,
    cells: line.cells,
    outliers: line.outliers,
  }));
  const named = { organ: organ.code, within: within.code, name: within.name, year, format, asOf };
  return `${JSON.stringify({ ...named, cells, signed, members, problems, changes })}\n`;
}

function membersText({ lines, problems }: OpenedRollup): string {
  const rows = lines
    .filter(({ itself }) => !itself)
    .map(({ organ, stage, dueOn, handedInOn, frozen, countedIn }) =>
      [
        organ.code,
        organ.name,
        sayStage(stage),
        `期限 ${dueOn}`,
        handedInOn ? `报送 ${handedInOn}` : '未报送',
        countedIn ? '不再计入' : frozen ? `第 ${frozen.signingNo} 次签发` : '按台账计入',
      ].join('\t'),
    );
  return [...rows, ...problems.map(sayProblem), ''].join('\n');
}
