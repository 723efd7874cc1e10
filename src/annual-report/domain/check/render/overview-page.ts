import { toUnreadResult } from '../check-result.js';
import { FILE_CODES, type FindingCode } from '../finding.js';
import { CODE_NAMES } from '../messages/code-names.js';
import { countFindings } from './finding-groups.js';
import type { CheckedFile } from './html-page.js';
import { escapeHtml } from './html-text.js';
import { OVERVIEW_CSS } from './overview-css.js';
import { OVERVIEW_SCRIPT } from './overview-script.js';
import { renderTotals, type Totals } from './render-text.js';

const TITLE = '政府信息公开工作年度报告批量检查结果';
const STATES = { error: '有错误', warning: '只有提醒', clean: '没有发现问题', unread: '未能读取' } as const;

function select(id: string, label: string, options: readonly (readonly [string, string])[]): string {
  const list = [['', '全部'] as const, ...options].map(([value, name]) => `<option value="${value}">${name}</option>`);
  return `<div><label for="${id}">${label}</label><select id="${id}" name="${id}">${list.join('')}</select></div>`;
}

/** The page up to its first row. */
export function overviewHead(): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    `<title>${TITLE}</title>`,
    `<style>${OVERVIEW_CSS}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${TITLE}</h1>`,
    '<p>同一文件夹中另有汇总表 <a href="summary.xlsx">summary.xlsx</a> 和逐行结果 <a href="results.jsonl">results.jsonl</a>。</p>',
    '<form id="filter" hidden aria-label="筛选">',
    '<div><label for="words">文件名、机关或问题包含</label><input id="words" name="words" type="search"></div>',
    select('state', '检查结果', Object.entries(STATES)),
    select('year', '报告年度', []),
    select(
      'code',
      '问题',
      FILE_CODES.map((code) => [code, `${CODE_NAMES[code]}（${code}）`]),
    ),
    '<button type="reset">清除筛选</button>',
    '</form>',
    '<div class="s">',
    '<table>',
    '<caption><span id="count" role="status"></span></caption>',
    '<thead><tr>',
    ...['文件', '公开机关', '报告年度', '错误', '提醒', '问题'].map((name) => `<th scope="col">${name}</th>`),
    '</tr></thead>',
    '<tbody>',
    '',
  ].join('\n');
}

/** One row: a file, with the address of its own page. */
export function overviewRow({ file, result }: CheckedFile, page: string): string {
  const name = `<th scope="row"><a href="${escapeHtml(page)}">${escapeHtml(file)}</a></th>`;
  if (!result.ok) {
    const { error } = toUnreadResult(file, result);
    return `<tr data-state="unread" data-codes="" data-year="">${name}<td colspan="5"><span class="e">未能读取</span>：${escapeHtml(error.message)}</td></tr>\n`;
  }
  const { report, year, findings } = result.value;
  const { errors, warnings } = countFindings(findings);
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const state = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'clean';
  const severe = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  const said = [...counts].map(
    ([code, count]) => `<span class="${severe.has(code) ? 'e' : 'w'}">${CODE_NAMES[code]} ${count}</span>`,
  );
  return [
    `<tr data-state="${state}" data-codes="${[...counts.keys()].join(' ')}" data-year="${year ?? ''}">`,
    name,
    `<td>${escapeHtml(report.organ ?? '未能识别')}</td><td>${year ?? '未能识别'}</td>`,
    `<td class="n">${errors}</td><td class="n">${warnings}</td>`,
    `<td>${said.length === 0 ? STATES.clean : said.join('、')}</td></tr>\n`,
  ].join('');
}

/** The page after its last row. `totals` are those of all files. */
export function overviewTail(totals: Totals): string {
  return `</tbody>\n</table>\n</div>\n<p>${escapeHtml(renderTotals(totals).trim())}</p>\n</main>\n<script>${OVERVIEW_SCRIPT}</script>\n</body>\n</html>\n`;
}
