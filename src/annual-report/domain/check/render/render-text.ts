import type { CheckedReport } from '../check-report.js';
import { countFindings, entriesOf, groupFindings, SEVERITY_NAMES, type Counts, type Entry } from './finding-groups.js';
import type { CheckedFile } from './html-page.js';
import type { Paint } from './paint.js';

const LONGEST_LINES = 3;

function linesOf(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, LONGEST_LINES).join('、');
  return `第${shown}${lines.length > LONGEST_LINES ? '…' : ''}行 `;
}

/** Control characters of a file must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

function entryText(entry: Entry, paint: Paint): string {
  const name = paint[entry.severity](SEVERITY_NAMES[entry.severity]);
  const more = [
    entry.excerpt ? `原文：${printable(entry.excerpt)}` : '',
    entry.suggestion ? `建议：${printable(entry.suggestion)}` : '',
    paint.soft(`依据：${entry.basis}　[${entry.code}]`),
  ].filter((line) => line !== '');
  return [`  ${name} ${linesOf(entry.lines)}${printable(entry.message)}`, ...more.map((line) => `       ${line}`)].join(
    '\n',
  );
}

function summary({ errors, warnings }: Counts, paint: Paint): string {
  if (errors + warnings === 0) return '没有发现问题。';
  const said = `错误 ${errors} 处，提醒 ${warnings} 处。`;
  return errors > 0 ? paint.error(said) : paint.warning(said);
}

/** The findings of one file for a person at a terminal, grouped by the parts of the report, with a summary line. */
export function renderText(file: string, checked: CheckedReport, paint: Paint): string {
  const { report, year, findings } = checked;
  const facts = [
    `机关：${report.organ === null ? '未能识别' : printable(report.organ)}`,
    `报告年度：${year ?? '未能识别'}`,
    `统计表格式：${report.format === null ? '未见统计表' : `${report.format}年`}`,
    `读到 ${Object.keys(report.cells).length} 格`,
  ].join('　');
  const groups = groupFindings(findings).map(
    (group) =>
      `${paint.strong(group.name)}\n${entriesOf(group.findings, report.format)
        .map((entry) => entryText(entry, paint))
        .join('\n')}`,
  );
  return [paint.strong(printable(file)), facts, ...groups, `小结：${summary(countFindings(findings), paint)}`, ''].join(
    '\n',
  );
}

export interface Totals extends Counts {
  readonly files: number;
  readonly withErrors: number;
  readonly unread: number;
}

export const NO_TOTALS: Totals = { files: 0, withErrors: 0, unread: 0, errors: 0, warnings: 0 };

/** The totals with one more file. */
export function addFile(totals: Totals, { result }: CheckedFile): Totals {
  if (!result.ok) return { ...totals, files: totals.files + 1, unread: totals.unread + 1 };
  const { errors, warnings } = countFindings(result.value.findings);
  return {
    files: totals.files + 1,
    unread: totals.unread,
    withErrors: totals.withErrors + (errors > 0 ? 1 : 0),
    errors: totals.errors + errors,
    warnings: totals.warnings + warnings,
  };
}

/** The last line where several files were checked. */
export function renderTotals({ files, withErrors, unread, errors, warnings }: Totals): string {
  const clean = files - withErrors - unread;
  return `合计：${files} 个文件，${clean} 个没有错误，${withErrors} 个有错误，${unread} 个未能读取；错误 ${errors} 处，提醒 ${warnings} 处。\n`;
}
