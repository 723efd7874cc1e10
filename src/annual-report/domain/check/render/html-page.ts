import type { Result } from '../../../../kernel/result.js';
import type { CheckedReport } from '../check-report.js';
import { toUnreadResult } from '../check-result.js';
import { CHECK_CSS } from './check-css.js';
import { countFindings } from './finding-groups.js';
import { renderCheckFragment } from './html-fragment.js';
import { escapeHtml } from './html-text.js';

/** A file that was given to the check and what came of it. */
export interface CheckedFile {
  readonly file: string;
  readonly result: Result<CheckedReport>;
}

const PAGE_CSS = `
body{margin:0;padding:1.5rem;background:#fff;color:#1b2027;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif}
main{max-width:60rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.35}
.gk-back a{color:#1a3c66}
.gk-files{padding-left:1.5em}
.gk-unread{border:1px solid #9c1b1f;padding:.75rem 1rem;margin:0 0 2rem}
.gk-unread h2{margin:0;font-size:1.1rem;overflow-wrap:anywhere}
@media print{body{padding:0}}
`;

function line({ file, result }: CheckedFile, index: number): string {
  const name = `<a href="#f${index + 1}-name">${escapeHtml(file)}</a>`;
  if (!result.ok) return `<li>${name}：未能读取</li>`;
  const { errors, warnings } = countFindings(result.value.findings);
  return `<li>${name}：错误 ${errors} 处，提醒 ${warnings} 处</li>`;
}

function part({ file, result }: CheckedFile, index: number): string {
  const idPrefix = `f${index + 1}-`;
  if (result.ok) return renderCheckFragment(result.value, { idPrefix, name: file });
  const { error } = toUnreadResult(file, result);
  return `<section class="gk-unread" aria-labelledby="${idPrefix}name"><h2 id="${idPrefix}name">${escapeHtml(file)}</h2><p>未能读取：${escapeHtml(error.message)} <code>${error.code}</code></p></section>`;
}

/**
 * A page of its own with every file: no script, nothing loaded from elsewhere, printable.
 * @param overview address of the page that lists this one among others
 */
export function renderCheckPage(files: readonly CheckedFile[], overview?: string): string {
  const title = '政府信息公开工作年度报告检查结果';
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${PAGE_CSS}${CHECK_CSS}</style>`,
    '</head>',
    '<body>',
    '<main>',
    overview === undefined ? '' : `<p class="gk-back"><a href="${escapeHtml(overview)}">返回汇总</a></p>`,
    `<h1>${title}</h1>`,
    files.length > 1 ? `<ol class="gk-files">${files.map(line).join('')}</ol>` : '',
    ...files.map(part),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((text, index, all) => text !== '' || index === all.length - 1)
    .join('\n');
}
