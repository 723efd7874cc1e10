import { REPORT_SECTIONS, TABLE_OF_SECTION, type SectionId } from '../../report-document.js';
import type { CheckedReport } from '../check-report.js';
import { describeFinding } from '../describe-finding.js';
import type { TextLine } from '../parsed-report.js';
import { maskPersonalData } from '../text/personal-data.js';
import { countFindings, SEVERITY_NAMES } from './finding-groups.js';
import { markLine, markWhole } from './html-marks.js';
import { placeFindings, type NumberedFinding, type Places } from './html-places.js';
import { drawTable } from './html-table.js';
import { escapeHtml } from './html-text.js';

function paragraphs(prefix: string, lines: readonly TextLine[], places: Places): string {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => `<p>${markLine(prefix, maskPersonalData(text), places.ofLine(line))}</p>`)
    .join('\n');
}

function tableOf(prefix: string, { report }: CheckedReport, section: SectionId, places: Places): string {
  const table = TABLE_OF_SECTION[section];
  if (!table) return '';
  if (!report.format || !report.tables[table]) return '<p class="gk-absent">（没有读到统计表）</p>';
  return drawTable(report.format, table, { prefix, cells: report.cells, places });
}

function sectionHtml(prefix: string, checked: CheckedReport, id: SectionId, places: Places): string {
  const parts = checked.report.sections.filter((section) => section.id === id);
  const { number, title } = REPORT_SECTIONS.find((section) => section.id === id) as (typeof REPORT_SECTIONS)[number];
  const [first] = parts;
  const heading = first
    ? markLine(prefix, first.heading, places.ofLine(first.line)) + markWhole(prefix, '', places.ofSection(id))
    : markWhole(prefix, escapeHtml(`${number}${title}（缺少）`), places.ofSection(id));
  return [
    `<h4>${heading || escapeHtml(number + title)}</h4>`,
    ...parts.map((part) => paragraphs(prefix, part.text, places)),
    tableOf(prefix, checked, id, places),
  ].join('\n');
}

function listItem(prefix: string, numbered: NumberedFinding, checked: CheckedReport, places: Places): string {
  const { number, finding } = numbered;
  const { message, suggestion, basis } = describeFinding(finding, checked.report.format);
  const where = finding.line === undefined ? '' : `第${finding.line}行`;
  const label = `［${number} ${SEVERITY_NAMES[finding.severity]}］`;
  const head = places.isPlaced(numbered)
    ? `<a href="#${prefix}place-${number}">${label}${where}</a>`
    : `${label}${where}`;
  return [
    `<li id="${prefix}item-${number}" class="gk-item gk-item-${finding.severity}">`,
    `<p><strong>${head}</strong> ${escapeHtml(message)}</p>`,
    finding.excerpt ? `<p class="gk-more">原文：<q>${escapeHtml(finding.excerpt)}</q></p>` : '',
    suggestion ? `<p class="gk-more">建议：${escapeHtml(suggestion)}</p>` : '',
    `<p class="gk-more">依据：${escapeHtml(basis)} <code>${finding.code}</code></p>`,
    '</li>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function facts({ report, year, findings }: CheckedReport): string {
  const { errors, warnings } = countFindings(findings);
  const entries = [
    ['公开机关', report.organ ?? '未能识别'],
    ['报告年度', year === null ? '未能识别' : `${year}年`],
    ['统计表格式', report.format === null ? '未见统计表' : `${report.format}年格式`],
    ['检查结果', errors + warnings === 0 ? '没有发现问题' : `错误 ${errors} 处，提醒 ${warnings} 处`],
  ];
  const rows = entries.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd></div>`);
  return `<dl class="gk-facts">${rows.join('')}</dl>`;
}

/** What the ids of one report on a page begin with, so that several reports can stand on one page. */
export interface FragmentOptions {
  readonly idPrefix: string;
  /** Name shown above the report: the file's. */
  readonly name: string;
}

/**
 * The report as read, as HTML: the list of findings, then its text and its tables by the official form, with the findings
 * marked where they stand. A piece of a page: no head, no script, no style of its own (`CHECK_CSS`), headings from h2.
 */
export function renderCheckFragment(checked: CheckedReport, { idPrefix, name }: FragmentOptions): string {
  const { report, findings } = checked;
  const numbered = findings.map((finding, index): NumberedFinding => ({ number: index + 1, finding }));
  const title = report.title ? [report.title] : [];
  const text = [...title, ...report.preamble, ...report.sections.flatMap((section) => section.text)];
  const headings = REPORT_SECTIONS.flatMap(({ id }) => report.sections.find((section) => section.id === id) ?? []);
  const shown = new Set([...text, ...headings].map(({ line }) => line));
  const places = placeFindings(checked, numbered, shown);
  return [
    `<article class="gk-check" lang="zh-CN" aria-labelledby="${idPrefix}name">`,
    `<h2 id="${idPrefix}name">${escapeHtml(name)}</h2>`,
    facts(checked),
    '<h3>发现的问题</h3>',
    numbered.length === 0
      ? '<p>没有发现问题。</p>'
      : `<ol class="gk-list">\n${numbered.map((entry) => listItem(idPrefix, entry, checked, places)).join('\n')}\n</ol>`,
    '<h3>报告内容（按读取结果）</h3>',
    '<div class="gk-report">',
    ...title.map(
      ({ text: words, line }) =>
        `<p class="gk-title">${markLine(idPrefix, maskPersonalData(words), places.ofLine(line))}</p>`,
    ),
    paragraphs(idPrefix, report.preamble, places),
    ...REPORT_SECTIONS.map(({ id }) => sectionHtml(idPrefix, checked, id, places)),
    '</div>',
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
