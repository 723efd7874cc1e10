import { describeFinding } from '../../check/describe-finding.js';
import { SEVERITY_NAMES } from '../../check/render/finding-groups.js';
import { escapeHtml } from '../../check/render/html-text.js';
import type {
  ComparedReports,
  ComparedSection,
  ComparedSide,
  ComparedTable,
  SideSentence,
} from '../compared-reports.js';
import { COMPARE_CSS } from './compare-css.js';
import {
  COMPARE_TITLE,
  ELSEWHERE,
  RATE_NOTE,
  rateRows,
  ROW_WORDS,
  sayChange,
  sayDifference,
  sayFigure,
  sideFacts,
  sideNames,
} from './compare-words.js';

function cells(tag: 'th' | 'td', texts: readonly string[], attributes = ''): string {
  return texts.map((text) => `<${tag}${attributes}>${escapeHtml(text)}</${tag}>`).join('');
}

function table(caption: string, head: readonly string[], rows: readonly string[], kind = ''): string {
  return [
    `<div class="s" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">`,
    `<table${kind}><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${cells('th', head, ' scope="col"')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function facts({ sides }: ComparedReports, names: readonly string[]): string {
  const [one, other] = [sideFacts(sides.one), sideFacts(sides.other)];
  const rows = one.map(
    ([name, value], index) => `<tr><th scope="row">${name}</th>${cells('td', [value, other[index]?.[1] ?? ''])}</tr>`,
  );
  return table('两份报告', ['', ...names], rows);
}

function rates(compared: ComparedReports, names: readonly string[]): string {
  const rows = rateRows(compared).map(
    ([name, ...values]) => `<tr><th scope="row">${escapeHtml(name)}</th>${cells('td', values, ' class="n"')}</tr>`,
  );
  return table('重复率', ['部分', ...names], rows);
}

function sentence(side: SideSentence | null, mark: 'del' | 'ins'): string {
  if (!side) return '<td></td>';
  const text = side.pieces.map(({ text: words, changed }) =>
    changed ? `<${mark}>${escapeHtml(words)}</${mark}>` : escapeHtml(words),
  );
  const note = side.elsewhere ? `<span class="m">${ELSEWHERE}</span>` : '';
  return `<td${side.begins ? ' class="p"' : ''}>${text.join('')}${note}</td>`;
}

function section({ section: id, title, rows }: ComparedSection, names: readonly string[]): string {
  if (rows.length === 0)
    return `<h3 id="s${id}">${escapeHtml(title)}</h3>\n<p class="m">两份报告的这一部分都没有文字。</p>`;
  const drawn = rows.map(
    ({ kind, one, other }) =>
      `<tr class="${kind}"><th scope="row" class="k">${ROW_WORDS[kind]}</th>${sentence(one, 'del')}${sentence(other, 'ins')}</tr>`,
  );
  return `<h3 id="s${id}">${escapeHtml(title)}</h3>\n${table(title, ['比对', ...names], drawn, ' class="t"')}`;
}

function figures({ table: id, caption, cells: compared, zeros }: ComparedTable, names: readonly string[]): string {
  const rows = compared.map(
    (cell) =>
      `<tr><th scope="row">${escapeHtml(cell.name)}</th>${cells('td', [sayFigure(cell.one), sayFigure(cell.other), sayDifference(cell), sayChange(cell)], cell.difference === 0 ? ' class="n"' : ' class="n d"')}</tr>`,
  );
  const rest = zeros > 0 ? `<p class="m">另有 ${zeros} 格两份报告均为 0，未列出。</p>` : '';
  const drawn = rows.length === 0 ? '' : table(caption, ['项目', ...names, '增减', '幅度'], rows);
  return `<h3 id="${id}">${escapeHtml(caption)}</h3>\n${drawn}${rest}`;
}

function findings(side: ComparedSide, name: string): string {
  const { report, findings: all } = side.checked;
  const items = all.map((finding) => {
    const { message, basis } = describeFinding(finding, report.format);
    return `<li>［${SEVERITY_NAMES[finding.severity]}］${escapeHtml(message)}<span class="m">依据：${escapeHtml(basis)} <code>${finding.code}</code></span></li>`;
  });
  const list = items.length === 0 ? '<p>没有发现问题。</p>' : `<ol>${items.join('\n')}</ol>`;
  return `<h3>${escapeHtml(name)}</h3>\n${list}`;
}

/** A page of its own with the comparison: no script, nothing loaded from elsewhere, printable. */
export function renderComparePage(compared: ComparedReports): string {
  const { one, other } = sideNames(compared.sides);
  const names = [one, other];
  const contents = compared.sections.map(
    ({ section: id, title }) => `<li><a href="#s${id}">${escapeHtml(title)}</a></li>`,
  );
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${COMPARE_TITLE}：${escapeHtml(one)}、${escapeHtml(other)}</title>`,
    `<style>${COMPARE_CSS}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${COMPARE_TITLE}</h1>`,
    facts(compared, names),
    '<h2>重复率</h2>',
    rates(compared, names),
    `<p class="m">${RATE_NOTE}</p>`,
    `<nav aria-label="目录"><ul>${contents.join('')}<li><a href="#tables">统计表</a></li><li><a href="#findings">检查发现的问题</a></li></ul></nav>`,
    '<h2>文字</h2>',
    '<p class="m"><del>删除线</del>为后者没有的文字，<ins>下划线</ins>为前者没有的文字。</p>',
    ...compared.sections.map((part) => section(part, names)),
    '<h2 id="tables">统计表</h2>',
    '<p class="m">增减为后者减前者。</p>',
    ...compared.tables.map((part) => figures(part, names)),
    '<h2 id="findings">检查发现的问题</h2>',
    findings(compared.sides.one, one),
    findings(compared.sides.other, other),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
